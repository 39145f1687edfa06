for (co in c("OCD","MDD")) { X<-get(paste0("An",co)); n<-length(X)
e<-sapply(X,`[[`,"e"); r<-sapply(X,`[[`,"resp"); rm_<-sapply(X,function(p)!is.na(p$e)&&p$e<=p$I["rem"]); cr<-sapply(X,function(p)!is.na(p$e)&&100*(p$b-p$e)>=50*p$b); m<-is.na(e)
  prop("response_all",co,sum(r),n,all_missing_well=(sum(r)+sum(m))/n)
  prop("remission_all",co,sum(rm_),n,all_missing_well=(sum(rm_)+sum(m))/n)
  prop("common_rule_all",co,sum(cr),n,all_missing_well=(sum(cr)+sum(m))/n)
  no<-sum(!m); prop("response_observed",co,sum(r),no); prop("remission_observed",co,sum(rm_),no)
  prop("partial_observed",co,sum(sapply(X[!m],function(p) !p$resp && 100*(p$b-p$e)>=p$I["part"]*p$b)),no)
  prop("worse_observed",co,sum(sapply(X[!m],function(p) 100*(p$e-p$b)>=25*p$b)),no)
  pr<-sapply(X,`[[`,"prim"); b<-sapply(X,`[[`,"b"); sb<-tapply(b,pr,sd); prop("reliable_observed",co,sum((b-e)[!m]>=(1.96*sqrt(2)*sb[pr]*sqrt(1-.85))[!m],na.rm=TRUE),no)
  for (i in intersect(ORD[[co]],unique(pr))) { w<-pr==i&!m; d<-(b-e)[w]; nn<-sum(w)
  put("change",co,instrument=i,n=nn,mean_baseline=mean(b[w]),sd_baseline=sd(b[w]),mean_change=mean(d),sd_change=sd(d),smc=(1-3/(4*(nn-1)-1))*mean(d)/sd(b[w])) }
  assign(paste0("C",co),list(response_all=c(sum(r),n),remission_all=c(sum(rm_),n),common_rule_all=c(sum(cr),n),response_observed=c(sum(r),no),remission_observed=c(sum(rm_),no)))
  assign(paste0("im",co),(100*(b-e)/b)[!m])
  gaps<-unlist(lapply(get(paste0("R",co)),function(p){d<-c(p$T0,p$fu$fd[p$fu$fd<=p$M]); diff(d)}))
  put("visit_gap",co,median_days=median(gaps),median_from_last_infusion=median(sapply(get(paste0("R",co)),function(p)p$T0-p$L)))
  RR<-get(paste0("R",co)); lr<-sapply(RR,function(p) ceiling((p$b-p$e)/2)); prop("least_rise",co,sum(lr<5),length(RR))
  put("least_rise",co,median_points=median(lr)) }
for (k in names(COCD)) { a<-COCD[[k]]; b<-CMDD[[k]]; d<-newc(a[1],a[2],b[1],b[2])
put(k,"OCD-MDD",estimate=d[1],lower=d[2],upper=d[3],fisher_p=fish(a[1],a[2],b[1],b[2])) }
{ x<-imOCD; y<-imMDD; n1<-length(x); n2<-length(y); sp<-sqrt(((n1-1)*var(x)+(n2-1)*var(y))/(n1+n2-2))
g<-(1-3/(4*(n1+n2-2)-1))*(mean(x)-mean(y))/sp; v<-(n1+n2)/(n1*n2)+g^2/(2*(n1+n2)); t<-t.test(x,y)
 put("improvement","OCD-MDD",hedges_g=g,hedges_g_lower=g-z*sqrt(v),hedges_g_upper=g+z*sqrt(v),welch_t=t$statistic,welch_df=t$parameter,welch_p=t$p.value,mann_whitney_p=wilcox.test(x,y,exact=FALSE)$p.value) }
rmst <- function(y,tau){ f<-survfit(Surv(t,c)~1,y); tt<-f$time[f$time<tau]; S<-f$surv[f$time<tau]; t2<-c(0,tt,tau)
a<-sum(diff(t2)*c(1,S)); ev<-which(f$n.event>0&f$time<=tau); v<-0; for(i in ev){ u<-f$time[i]; k<-f$time>u&f$time<tau
ar<-sum(diff(c(u,f$time[k],tau))*c(f$surv[i],f$surv[k])); l<-f$n.risk[i]-f$n.event[i]
if(l>0) v<-v+ar^2*f$n.event[i]/(f$n.risk[i]*l)}; c(a,sqrt(v)) }
turnbull <- function(l,r,days){ # l<T<=r ; r=Inf censored
  ls<-sort(unique(l)); rs<-sort(unique(r)); iv<-NULL; pts<-rbind(data.frame(x=ls,k=0),data.frame(x=rs,k=1))
  # Peto: left open at l, closed at r: at ties right end first
  pts<-pts[order(pts$x,-pts$k),]; for(i in seq_len(nrow(pts)-1)) if(pts$k[i]==0&&pts$k[i+1]==1) iv<-rbind(iv,c(pts$x[i],pts$x[i+1]))
  Am<-outer(seq_along(l),seq_len(nrow(iv)),Vectorize(function(i,j) iv[j,1]>=l[i]&&iv[j,2]<=r[i])); p<-rep(1/nrow(iv),nrow(iv)); n<-length(l)
  for(it in 1:200000){ w<-drop(Am%*%p); pn<-p*drop(t(Am)%*%(1/w))/n; if(max(abs(pn-p))<1e-15) break; p<-pn }
  t(sapply(days,function(d) c(lowest=sum(p[iv[,1]>=d]), highest=1-sum(p[iv[,2]<=d])))) }
DAYS<-c(28,56,84,182)
for (rule in RULES) for (conf in c(FALSE,TRUE)) for (est in c("no-further-treatment","as-treated","well-without-treatment")) { nm<-paste0(rule,if(conf)" confirmed" else "")
x<-surv(rule,conf,est); x$k<-x$c; if (est!="well-without-treatment") stopifnot(all(x$c<2)); x$c<-as.numeric(x$c>0); F<-list()
  tau<-min(182,tapply(x$t,x$co,max))
  for (co in c("OCD","MDD")) { y<-x[x$co==co,]; f<-survfit(Surv(t,c)~1,y,conf.type="log-log"); ev<-sum(y$c); pd<-sum(y$t)
  q<-quantile(f,.5); m<-q$quantile; ra<-pois(ev,pd/30.4375/100)
    rm2<-rmst(y,tau)
    put("durability",co,rule=nm,estimand=est,n=nrow(y),events=ev,person_days=pd,median=m,median_lower=q$lower,median_upper=q$upper,tau=tau,rmst=rm2[1],rmst_se=rm2[2],per_100_months=100*ev/(pd/30.4375),per_100_months_lower=ra[1],per_100_months_upper=ra[2],follow_up_median=unname(quantile(survfit(Surv(t,1-c)~1,y),.5)$quantile))
    mx<-max(y$t); s<-summary(f,times=DAYS,extend=TRUE); fin<-min(f$surv)<1e-12
    for(i in 1:4){ S<-s$surv[i]; l<-s$lower[i]; u<-s$upper[i]; se<-s$std.err[i]; if(S>1-1e-12||S<1e-12){l<-NA; u<-NA}
    if(DAYS[i]>mx&&!fin){S<-NA; l<-NA; u<-NA; se<-NA}
    put("durability",co,rule=nm,estimand=est,at=DAYS[i],estimate=S,lower=l,upper=u,at_risk=sum(y$t>=DAYS[i]))
    F[[co]]<-rbind(F[[co]],c(S,se)) }
    F[[paste0(co,"r")]]<-rm2 
    if (est=="no-further-treatment") { r<-ifelse(y$c==1,y$t,Inf); l<-ifelse(y$c==1,y$l,y$t); tb<-turnbull(l,r,DAYS)
    for(i in 1:4) put("interval_censored",co,rule=nm,at=DAYS[i],lowest=tb[i,1],highest=tb[i,2])
      ll<-survfit(Surv(ifelse(c==1,l,t),c)~1,y); sl<-summary(ll,times=DAYS,extend=TRUE)$surv; ml<-max(ifelse(y$c==1,y$l,y$t))
      for(i in 1:4) put("interval_censored",co,rule=nm,at=DAYS[i],left_end=if(DAYS[i]>ml&&min(ll$surv)>1e-12)NA else sl[i], right_end=F[[co]][i,1]) } }
  d<-survdiff(Surv(t,c)~co,x); v<-c(NA,NA,NA); e1<-x[x$c==1,]
  ok<-all(c("OCD","MDD")%in%e1$co)&&all(sapply(c("OCD","MDD"),function(co){o<-setdiff(c("OCD","MDD"),co); any(sapply(e1$t[e1$co==co],function(q) any(x$t[x$co==o]>=q)))}))
  if(ok) v<-summary(coxph(Surv(t,c)~I(co=="OCD"),x,control=ct))$conf.int[c(1,3,4)]
  a<-F$OCDr;b<-F$MDDr; dd<-a[1]-b[1]; se<-sqrt(a[2]^2+b[2]^2); lr<-log(a[1]/b[1]); sl<-sqrt((a[2]/a[1])^2+(b[2]/b[1])^2)
  put("durability","OCD-MDD",rule=nm,estimand=est,logrank_chisq=d$chisq,logrank_p=pchisq(d$chisq,1,lower.tail=FALSE),hazard_ratio=v[1],hazard_ratio_lower=v[2],hazard_ratio_upper=v[3],rmst_difference=dd,rmst_difference_lower=dd-z*se,rmst_difference_upper=dd+z*se,rmst_ratio=exp(lr),rmst_ratio_lower=exp(lr-z*sl),rmst_ratio_upper=exp(lr+z*sl))
}
