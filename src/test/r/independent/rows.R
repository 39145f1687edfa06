ct <- coxph.control(eps=1e-13,iter.max=60,toler.chol=1e-14)
KNOWN <- c("dizziness","nausea","confusion","dissociation","hallucination","seizure","blood pressure","headache","suicidal thoughts","sedation","vomiting","anxiety")
for (co in c("OCD","MDD")) {
  Q <- Filter(function(p) p$cohort==co, P); st <- sapply(Q, function(p) p$status)
  An <- Q[st=="analysed"]; R <- Filter(function(p) p$resp, An)
  put("flow",co,patients=NA,set_aside=sum(st=="set_aside"),no_infusion=sum(st=="no_infusion"),pending=sum(st=="pending"),no_baseline=sum(st=="no_baseline"),below_least=sum(st=="below_least"),analysed=length(An),with_endpoint=sum(sapply(An,function(p)!is.na(p$e))),responders=length(R))
  OUT[[length(OUT)-8]] <- NULL
  ## delivery
  Tr <- Filter(function(p) !p$status %in% c("set_aside","no_infusion","pending"), Q); n <- length(Tr)
  k <- sapply(Tr, `[[`, "k"); put("delivery",co,n=n,infusions=sum(k))
  for (j in 1:6) prop("delivery",co,sum(k==j),n,group=paste0("infusions=",j)); prop("delivery",co,sum(k>6),n,group="infusions=more")
  sp <- sapply(Tr, function(p) if (p$k>=6) sort(p$ind$day)[6] else NA)
  prop("delivery",co,sum(k>=6),n,group="course=complete"); prop("delivery",co,sum(k<6),n,group="course=stopped early")
  prop("delivery",co,sum(sp>=14&sp<=21,na.rm=TRUE),n,group="course=complete in time")
  prop("delivery",co,sum(sp<14,na.rm=TRUE),n,group="course=complete sooner")
  prop("delivery",co,sum(sp>21,na.rm=TRUE),n,group="course=complete later")
  am <- function(g,x,of) put("delivery",co,group=paste0("amount=",g),n=sum(!is.na(x)),of=of,quartile_lower=q7(x[!is.na(x)],.25),median=q7(x[!is.na(x)],.5),quartile_upper=q7(x[!is.na(x)],.75))
  am("infusions",k,n); am("days",sp[!is.na(sp)],sum(!is.na(sp)))
  am("minutes",as.numeric(unlist(lapply(Tr,function(p)p$ind$duration_min))),sum(k))
  am("dose",as.numeric(unlist(lapply(Tr,function(p)p$ind$dose_mg_per_kg))),sum(k))
  ## safety
  for (grp in c("safety","safety_pending")) {
    S <- if (grp=="safety") Tr else Q[st=="pending"]; ni <- sum(sapply(S,function(p) nrow(p$s1)))
    ev <- do.call(rbind, lapply(S, function(p) { x <- D$ae[D$ae$patient_id==p$id,]; if (!nrow(x)) return(NULL); d <- as.numeric(x$day); out <- d<0 | d>=p$N
      infd <- sapply(d, function(q) { w <- p$s1$day[p$s1$day<=q]; if (length(w)) max(w) else NA })
      data.frame(id=p$id,day=d,out=out,inf=infd,ev=ifelse(tolower(trimws(x$event)) %in% KNOWN,tolower(trimws(x$event)),"other"),ser=x$serious=="yes") }))
    inn <- ev[!ev$out,]
    if (grp=="safety") put("safety",co,n=length(S),infusions=ni,with_row=length(unique(ev$id)),outside_series=sum(ev$out)) else put(grp,co,n=length(S),infusions=ni)
    gs <- if (grp=="safety") c("events=any","events=serious",paste0("event=",c(KNOWN,"other"))) else c("events=any","events=serious")
    for (g in gs) { w <- if (g=="events=any") rep(TRUE,nrow(inn)) else if (g=="events=serious") inn$ser else inn$ev==sub("event=","",g)
    x <- inn[w,]
      pe <- length(unique(x$id)); iw <- length(unique(paste(x$id,x$inf)))
      if (grp=="safety") { r <- pois(iw, ni/100)
      prop("safety",co,pe,length(S),group=g,infusions_with=iw,infusions=ni,same_day=length(unique(paste(x$id,x$inf)[x$day==x$inf])),per_100_infusions=100*iw/ni,per_100_infusions_lower=r[1],per_100_infusions_upper=r[2]) }
      else put(grp,co,group=g,events=pe,infusions_with=iw) }
  }
  ## after infusion, first against last, completeness
  after <- function(p,j) { dd <- sort(p$ind$day); n <- length(dd); zz <- p$z
    if (j<n) { w <- which(zz$fd>dd[j] & zz$fd<=dd[j+1]); if (length(w)) zz$s[max(w)] else NA }
    else { w <- which(zz$fd>dd[n] & zz$fd<=min(dd[n]+7,p$M)); if (length(w)) zz$s[w[1]] else NA } }
  isr <- function(p,s) 100*(p$b-s) >= p$I["resp"]*p$b; imp <- function(p,s) 100*(p$b-s)/p$b
  for (j in 1:6) { H <- Filter(function(p) p$k>=j, An); s <- sapply(H, after, j); X <- which(!is.na(s))
  r <- sum(mapply(function(p,q) isr(p,q),H[X],s[X])); im <- mapply(imp,H[X],s[X])
    q <- q7(im,c(.1,.25,.5,.75,.9))
    prop("after_infusion",co,r,length(X),at=j,mean_improvement=mean(im),decile_lower=q[1],quartile_lower=q[2],median=q[3],quartile_upper=q[4],decile_upper=q[5])
    rated <- sapply(H, function(p) { dd<-sort(p$ind$day); hi <- if (j<length(dd)) dd[j+1] else min(dd[j]+7,p$M); any(p$z$fd>dd[j] & p$z$fd<=hi) })
    prop("completeness",co,sum(rated),length(H),group="visit=infusion",at=j) }
  H <- Filter(function(p) p$k>=2, An); s1 <- sapply(H, after, 1); s2 <- sapply(H, function(p) after(p,p$k))
  X <- which(!is.na(s1)&!is.na(s2))
  r1 <- mapply(isr,H[X],s1[X]); r2 <- mapply(isr,H[X],s2[X]); a<-sum(r1&r2); b<-sum(r2&!r1); c_<-sum(r1&!r2); d<-sum(!r1&!r2)
  D3 <- newcpair(a,b,c_,d)
  put("first_against_last",co,n=length(X),difference=D3[1],difference_lower=D3[2],difference_upper=D3[3],responded_both=a,responded_first_only=c_,responded_last_only=b,responded_neither=d,mcnemar_p=if(b+c_) min(1,2*pbinom(min(b,c_),b+c_,.5)) else 1)
  prop("first_against_last",co,sum(r1),length(X),group="infusion=first")
  prop("first_against_last",co,sum(r2),length(X),group="infusion=last")
  for (w in 1:12) { iv <- Filter(function(p) { end<-p$L+7*w; (is.na(p$obs)||end<=p$obs) && end<=p$M && end <= p$N }, An)
    prop("completeness",co,sum(sapply(iv,function(p) any(p$z$fd>p$L+7*(w-1) & p$z$fd<=p$L+7*w))),length(iv),group="visit=week",at=7*w) }
  ## further infusions of responders
  Fu <- Filter(function(p) is.finite(p$M), R)
  put("further_infusion",co,n=length(R),events=length(Fu),scheduled=sum(sapply(Fu,function(p)p$Mreason=="scheduled")),symptom=sum(sapply(Fu,function(p)p$Mreason=="symptom")),unknown_reason=sum(sapply(Fu,function(p)!p$Mreason %in% c("scheduled","symptom"))))
  qq <- function(an,x,g="") put(an,co,group=g,n=length(x),quartile_lower=q7(x,.25),median=q7(x,.5),quartile_upper=q7(x,.75))
  qq("further_infusion_delay", sapply(Fu,function(p) p$M-p$L))
  gp <- do.call(rbind, lapply(Fu,function(p) if (nrow(p$furx)>1) data.frame(g=diff(p$furx$day), r=p$furx$reason[-1])))
  qq("further_infusion_gap",gp$g)
  for (r in c("scheduled","symptom","unknown")) qq("further_infusion_gap", gp$g[if (r=="unknown") !gp$r %in% c("scheduled","symptom") else gp$r==r], paste0("reason=",r))
  sc <- do.call(rbind, lapply(Fu,function(p) { zz<-p$z; bf<-which(zz$fd<=p$M & zz$fd>=p$M-60); nx <- if (nrow(p$furx)>1) p$furx$day[2] else Inf; af<-which(zz$fd>p$M & zz$fd<=min(p$M+60,nx))
    if (length(bf)&&length(af)) data.frame(i=p$prim,r=p$Mreason,b=p$b,x=zz$s[max(bf)],y=zz$s[af[1]]) }))
  fs <- function(x,y,i="",g="") { dd<-x-y; h<-if(length(dd)>1) qt(.975,length(dd)-1)*sd(dd)/sqrt(length(dd)) else NA
  if (length(dd)) put("further_infusion_score",co,instrument=i,group=g,n=length(dd),mean_before=mean(x),mean_after=mean(y),mean_change=mean(dd),mean_change_lower=mean(dd)-h,mean_change_upper=mean(dd)+h) else if (i=="") put("further_infusion_score",co,instrument=i,group=g,n=0,mean_before=NA,mean_after=NA,mean_change=NA,mean_change_lower=NA,mean_change_upper=NA) }
  fs(100*sc$x/sc$b,100*sc$y/sc$b)
  for (r in c("scheduled","symptom","unknown")) { w <- if (r=="unknown") !sc$r %in% c("scheduled","symptom") else sc$r==r
  fs((100*sc$x/sc$b)[w],(100*sc$y/sc$b)[w],g=paste0("reason=",r)) }
  for (i in ORD[[co]]) fs(sc$x[sc$i==i],sc$y[sc$i==i],i=i)
  ## trials and ERP
  K <- Filter(function(p) p$ssri_trials!="" && p$erp_completed!="", An)
  prop("trials_and_erp",co,sum(vapply(K,FUN.VALUE=TRUE,function(p) as.numeric(p$ssri_trials)>=2 && p$erp_completed=="yes")),length(K))
  ## improvement
  E <- Filter(function(p) !is.na(p$e), An); im <- sapply(E,function(p) imp(p,p$e)); q<-q7(im,c(.1,.25,.5,.75,.9))
  put("improvement",co,n=length(im),mean=mean(im),sd=sd(im),decile_lower=q[1],quartile_lower=q[2],median=q[3],quartile_upper=q[4],decile_upper=q[5])
  ## visit improvement: weeks 1,2,4,8,12
  V <- 7*c(1,2,4,8,12); lo <- c(3.5, (V[-1]+V[-5])/2); hi <- c((V[-1]+V[-5])/2, V[5]+ (V[5]-V[4])/2)
  for (v in 1:5) { iv <- unlist(lapply(An,function(p) { dd<-p$z$fd-p$L; w<-which((if (v==1) dd>=lo[1] else dd>lo[v]) & dd<=hi[v] & p$z$fd<=p$M); if (!length(w)) return(NULL); w<-w[order(abs(dd[w]-V[v]),dd[w])][1]; imp(p,p$z$s[w]) }))
    h<-qt(.975,length(iv)-1)*sd(iv)/sqrt(length(iv)); q<-q7(iv,c(.1,.25,.5,.75,.9))
    put("visit_improvement",co,at=V[v],n=length(iv),mean=mean(iv),mean_lower=mean(iv)-h,mean_upper=mean(iv)+h,decile_lower=q[1],quartile_lower=q[2],median=q[3],quartile_upper=q[4],decile_upper=q[5]) }
  ## both scales
  oth <- ORD[[setdiff(c("OCD","MDD"),co)]]; ni <- 0; rows <- NULL
  for (p in Filter(function(p)!is.na(p$e),An)) { i2<-NA; for (i in oth) { zz<-p$y[p$y$instrument==i & p$y$d>=-14 & p$y$d<=0,]
  if (nrow(zz)) { i2<-i; b2<-zz$s[nrow(zz)]; break } }
    if (is.na(i2)) next; J<-INS[[i2]]; zz<-p$y[p$y$instrument==i2,]; w<-which(zz$fd>=p$L+J["from"]&zz$fd<=min(p$L+J["to"],p$M))
    if (!length(w)) next; if (b2<J["least"]) { ni<-ni+1; next }
    e2<-zz$s[w[1]]; rows<-rbind(rows,c(p$resp, 100*(b2-e2)>=J["resp"]*b2, imp(p,p$e), 100*(b2-e2)/b2)) }
  if (is.null(rows)) put("both_scales",co,n=0,not_ill=ni) else { n<-nrow(rows); b<-sum(rows[,1]&!rows[,2]); cc<-sum(rows[,2]&!rows[,1])
    put("both_scales",co,n=n,not_ill=ni,responded_both=sum(rows[,1]&rows[,2]),responded_own_only=b,responded_other_only=cc,mcnemar_p=if(b+cc) min(1,2*pbinom(min(b,cc),b+cc,.5)) else 1)
    for (v in 1:3) { x<-if(v<3) rows[,2+v] else rows[,3]-rows[,4]; g<-paste0("scale=",c("own","other","difference")[v])
    q<-q7(x,c(.25,.5,.75))
    put("both_scales",co,group=g,quartile_lower=q[1],median=q[2],quartile_upper=q[3],mean=mean(x),sd=sd(x))
      if (v<3) prop("both_scales",co,sum(rows[,v]),n,group=g) else if (n>1) { t<-t.test(x)
      put("both_scales",co,group=g,lower=t$conf.int[1],upper=t$conf.int[2],paired_t=t$statistic,paired_df=t$parameter,paired_t_p=t$p.value)
        y<-x[x!=0]; r<-rank(abs(y)); r2<-round(2*r); W<-sum(r2[y>0]); N<-sum(r2); dist<-1
        for (q in r2) { dist<-c(dist,rep(0,q))+c(rep(0,q),dist) }; dist<-dist/sum(dist)
        pp<-min(1,2*min(sum(dist[1:(W+1)]),sum(dist[(W+1):(N+1)]))); put("both_scales",co,group=g,signed_rank_p=pp) } } }
  assign(paste0("An",co),An); assign(paste0("R",co),R)
}
## quarter against before
allq <- sort(unique(sapply(c(AnOCD,AnMDD),`[[`,"start_quarter"))); pq <- unique(unlist(lapply(Filter(function(p)p$status=="pending",P),`[[`,"start_quarter"))); nq <- tail(setdiff(setdiff(allq,""),pq),1)
for (co in c("OCD","MDD")) { X<-get(paste0("An",co))
q<-sapply(X,`[[`,"start_quarter"); r<-sapply(X,`[[`,"resp"); x<-sum(r[q==nq]); n<-sum(q==nq); bx<-sum(r[q<nq&q!=""]); bn<-sum(q<nq&q!=""); w<-wilson(bx,bn); d<-newc(x,n,bx,bn)
  prop("quarter_against_before",co,x,n,group=paste0("start_quarter=",nq),before_events=bx,before_n=bn,before_estimate=bx/bn,before_lower=w[1],before_upper=w[2],difference=d[1],difference_lower=d[2],difference_upper=d[3],fisher_p=fish(x,n,bx,bn)) }
## competing, cause-specific
RULES <- c("half-of-gain-lost","loss-of-response","above-limit","rise-of-5","left-remission")
surv <- function(rule,conf,est) do.call(rbind, lapply(c("OCD","MDD"), function(co) do.call(rbind, lapply(get(paste0("R",co)), function(p) { r<-relapse(p,rule,conf,est); if (!is.null(r)) data.frame(co=co,t=r[1],c=r[2],l=r[3]) }))))
for (rule in RULES) for (conf in c(FALSE,TRUE)) { nm<-paste0(rule,if(conf)" confirmed" else ""); x<-surv(rule,conf,"competing")
  for (co in c("OCD","MDD")) { y<-x[x$co==co,]
  put("competing",co,rule=nm,estimand="competing",n=nrow(y),events=sum(y$c==1),further_events=sum(y$c==2))
    f<-survfit(Surv(t,factor(c,0:2))~1,data=transform(y,t=t)); ss<-summary(f,times=c(28,56,84,182),extend=TRUE)
    for (m in 1:4) { day<-c(28,56,84,182)[m]; for (k in 1:2) { F<-ss$pstate[m,1+k]; se<-ss$std.err[m,1+k]
    lab<-c("relapse","further_infusion")[k]; past<-day>max(y$t) && ss$pstate[m,1]>1e-12
      if (past) { F<-NA; se<-NA }; l<-u<-NA; if (!is.na(F)&&F>0&&F<1-1e-12) { l<-F^exp(-z*se/(F*log(F)))
      u<-F^exp(z*se/(F*log(F))); lu<-sort(c(l,u)); l<-lu[1]; u<-lu[2] }
      do.call(put, c(list("competing",co,rule=nm,estimand="competing",at=day), setNames(list(F,l,u), c(lab,paste0(lab,c("_lower","_upper")))))) } } }
  for (k in 1:2) { ok<-{ f<-x[x$c==k,]; both<-all(c("OCD","MDD") %in% f$co)
  both && all(sapply(c("OCD","MDD"),function(co){o<-setdiff(c("OCD","MDD"),co); any(sapply(f$t[f$co==co],function(q) any(x$t[x$co==o]>=q))) })) }
    v<-c(NA,NA,NA); if (ok) v<-summary(coxph(Surv(t,c==k)~I(co=="OCD"),x,control=ct))$conf.int[c(1,3,4)]
    lab<-c("cause_hazard_ratio","further_hazard_ratio")[k]
    do.call(put,c(list("competing","OCD-MDD",rule=nm,estimand="competing"),setNames(as.list(v),paste0(lab,c("","_lower","_upper"))))) } }
