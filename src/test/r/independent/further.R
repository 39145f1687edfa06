gray<-function(t,c,g){ # Gray 1988 rho=0 from the formulas in cmprsk's crst, cause 1; vectorised by groups
  tt<-sort(unique(t[c>0])); ng<-2; n<-table(g); skm<-skmm<-rep(1,ng); f1m<-f1<-rep(0,ng); s<-0; v2<-matrix(0,ng,ng)
  c_<-matrix(0,ng,ng); VT<-0; a<-matrix(0,ng,ng); v3<-rep(0,ng); vs<-matrix(0,ng,ng); h<-0; fm<-f<-0
  rs<-sapply(1:ng,function(i) 0)
  for(x in tt){ rs<-sapply(1:ng,function(i) sum(t[g==i]>=x)); d1<-sapply(1:ng,function(i) sum(t==x&c==1&g==i))
  d2<-sapply(1:ng,function(i) sum(t==x&c==2&g==i))
    td<-d1+d2; nd1<-sum(d1); tr<-sum(rs>0)
    skm<-skmm; f1<-f1m
    for(i in 1:ng) if(rs[i]>0){ skm[i]<-skmm[i]*(rs[i]-td[i])/rs[i]; f1[i]<-f1m[i]+skmm[i]*d1[i]/rs[i] }
    trh<-tq<-0; hh<-rep(0,ng); for(i in 1:ng) if(rs[i]>0){ hh[i]<-rs[i]*(1-f1m[i])/skmm[i]; trq<-rs[i]/skmm[i]; trh<-trh+hh[i]; tq<-tq+trq }
    f<-fm+nd1/tq; fb<-(1-fm)^0
    a<-matrix(0,ng,ng)
    for(i in 1:ng) for(j in 1:ng) if(rs[i]>0){ a[i,j]<-fb*(if(i==j) (rs[i]/skmm[i])*(1-(rs[i]/skmm[i])/tq) else -(rs[i]/skmm[i])*(rs[j]/skmm[j])/tq)
    c_[i,j]<-c_[i,j]+0 }
    # score for group 1
    if(rs[1]>0) s<-s+fb*(d1[1]-nd1*hh[1]/trh)
    # variance (c_ij accumulates a_ij dF)
    for(i in 1:ng) if(rs[i]>0) for(j in 1:ng) c_[i,j]<-c_[i,j]+ a[i,j]*nd1/(tq*(1-fm))
    if(nd1>0){ for(k in 1:ng) if(rs[k]>0){ t4<-if(skm[k]>0) 1-(1-f)/skm[k] else 1; t5<-if(nd1>1) 1-(nd1-1)/(tq*skmm[k]-1) else 1
    t3<-t5*skmm[k]*nd1/(tq*rs[k]); v3[k]<-v3[k]+t4*t4*t3
        for(i in 1:ng){ t1<-a[i,k]-t4*c_[i,k]; v2[i,k]<-v2[i,k]+t1*t4*t3; for(j in 1:i){ t2<-a[j,k]-t4*c_[j,k]
        vs[i,j]<-vs[i,j]+t1*t2*t3 } } } }
    nd2<-sum(d2); if(nd2>0){ for(k in 1:ng) if(skm[k]>0&&d2[k]>0){ t4<-(1-f)/skm[k]; t5<-if(d2[k]>1) 1-(d2[k]-1)/(rs[k]-1) else 1
    t3<-t5*skmm[k]^2*d2[k]/rs[k]^2; v3[k]<-v3[k]+t4*t4*t3
        for(i in 1:ng){ t1<-t4*c_[i,k]; v2[i,k]<-v2[i,k]-t1*t4*t3; for(j in 1:i){ t2<-t4*c_[j,k]; vs[i,j]<-vs[i,j]+t1*t2*t3 } } } }
    fm<-f; f1m<-f1; skmm<-skm }
  V<-vs; for(i in 1:ng) for(j in 1:i) for(k in 1:ng) V[i,j]<-V[i,j]+c_[i,k]*c_[j,k]*v3[k]+c_[i,k]*v2[j,k]+c_[j,k]*v2[i,k]
  chi<-s^2/V[1,1]; c(chi,pchisq(chi,1,lower.tail=FALSE)) }
for(rule in RULES) for(conf in c(FALSE,TRUE)){ x<-do.call(rbind,lapply(R,function(p){r<-relapse(p,rule,conf,"competing"); if(is.null(r))NULL else data.frame(co=p$cohort,t=r[1],c=r[2])}))
g<-gray(x$t,x$c,ifelse(x$co=="OCD",1,2))
put("competing","OCD-MDD",rule=paste0(rule,if(conf)" confirmed" else ""),estimand="competing",gray_chisq=g[1],gray_p=g[2]) }
for(co in c("OCD","MDD")){ Q<-Filter(function(p)p$cohort==co,An); K<-Filter(function(p)!is.na(p$e)&&p$cgi!="",Q)
prop("consensus_response",co,sum(sapply(K,function(p)p$resp&&as.numeric(p$cgi)<=2)),length(K))
x<-sum(sapply(K,`[[`,"resp")); w<-wilson(x,length(K)); put("consensus_response",co,by_score_events=x,by_score_n=length(K),by_score_estimate=x/length(K),by_score_lower=w[1],by_score_upper=w[2])
  fr<-do.call(rbind,lapply(Q,function(p){ zz<-p$z[p$z$fd>0&p$z$fd<=min(p$L+p$I["to"],p$M),]; if(!nrow(zz)) return(data.frame(t=0,c=0)); ok<-which(100*(p$b-zz$s)>=p$I["resp"]*p$b); if(length(ok)) data.frame(t=zz$fd[ok[1]],c=1) else data.frame(t=max(zz$fd),c=0)}))
  f<-survfit(Surv(t,c)~1,fr,conf.type="log-log")
  put("first_response",co,n=nrow(fr),events=sum(fr$c),median=unname(quantile(f,.5)$quantile))
  s<-summary(f,times=c(7,14,28),extend=TRUE)
  for(i in 1:3) put("first_response",co,at=c(7,14,28)[i],estimate=s$surv[i],lower=s$lower[i],upper=s$upper[i])
  tr<-sapply(Q,function(p)p$ssri_trials)
  rr<-sapply(Q,`[[`,"resp"); for(k in sort(unique(tr[tr!=""]))) prop("response_by_trials",co,sum(rr[tr==k]),sum(tr==k),group=paste0("ssri_trials=",k))
  h<-do.call(rbind,lapply(Q,function(p){ hh<-p$hrs[p$hrs$fd==0,]; do.call(rbind,lapply(unique(hh$instrument),function(i){ b<-p$y[p$y$instrument==i&p$y$d>=-14&p$y$d<=0,]; if(!nrow(b)) return(NULL); q<-hh[hh$instrument==i,][1,]; b<-b$s[nrow(b)]; data.frame(i=i,h=if(q$d!=floor(q$d)) 24*(q$d-floor(q$d)) else NA,ch=b-q$s,r=100*(b-q$s)>=INS[[i]]["resp"]*b)}))}))
  for(i in unique(h$i)){ x<-h[h$i==i,]; m<-nrow(x); hw<-if(m>1) qt(.975,m-1)*sd(x$ch)/sqrt(m) else NA; w<-wilson(sum(x$r),m)
  put("hours",co,instrument=i,events=sum(x$r),n=m,estimate=mean(x$r),lower=w[1],upper=w[2],median_hours=median(x$h,na.rm=TRUE),mean_change=mean(x$ch),mean_change_lower=mean(x$ch)-hw,mean_change_upper=mean(x$ch)+hw) }
  qs<-sapply(Q,`[[`,"start_quarter"); for(k in sort(unique(qs[qs!=""]))) prop("quarter",co,sum(rr[qs==k]),sum(qs==k),group=paste0("start_quarter=",k)) }
