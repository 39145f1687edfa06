V <- 7*c(1,2,4,8,12); m<-(V[-1]+V[-5])/2; lo<-c(3.5,m); hi<-c(m,V[5]+(V[5]-V[4])/2)
X<-do.call(rbind,lapply(Filter(function(p)p$status=="analysed",P),function(p) do.call(rbind,lapply(1:5,function(v){ dd<-p$z$fd-p$L; w<-which((if (v==1) dd>=lo[1] else dd>lo[v])&dd<=hi[v]&p$z$fd<=p$M); if(!length(w)) return(NULL); w<-w[order(abs(dd[w]-V[v]),dd[w])][1]; data.frame(id=p$id,co=p$cohort,v=v,y=100*(p$b-p$z$s[w])/p$b) }))))
X$cell<-factor(paste0(X$co,X$v),levels=c(paste0("OCD",1:5),paste0("MDD",1:5)))
f<-gls(y~cell-1,X,correlation=corSymm(form=~v|id),weights=varIdent(form=~1|v),method="REML",control=glsControl(opt="optim",maxIter=500,msMaxIter=1000,tolerance=1e-10,msTol=1e-12))
ids<-split(seq_len(nrow(X)),X$id); pat<-sapply(ids,function(i) paste(X$v[i],collapse=",")); Xm<-model.matrix(~cell-1,X)
grp<-split(ids,pat)
reml<-function(th,full=FALSE){ L<-matrix(0,5,5); L[lower.tri(L,TRUE)]<-th; S<-L%*%t(L); XtX<-matrix(0,10,10); Xty<-numeric(10); ld<-0; yy<-0
  for(g in grp){ v<-X$v[g[[1]]]; W<-chol2inv(chol(S[v,v,drop=FALSE])); l<--determinant(W)$modulus
  for(i in g){ x<-Xm[i,,drop=FALSE]; y<-X$y[i]; xw<-crossprod(x,W); XtX<-XtX+xw%*%x; Xty<-Xty+xw%*%y; yy<-yy+sum(y*(W%*%y))
  ld<-ld+l } }
  b<-solve(XtX,Xty); if(full) return(list(b=b,V=solve(XtX))); as.numeric(ld+determinant(XtX)$modulus+yy-sum(Xty*b)) }
S0<-getVarCov(f,individual=names(which.max(sapply(ids,length)))); L0<-t(chol(unclass(S0)))
grf<-function(th){ h<-1e-5*pmax(1,abs(th))
sapply(seq_along(th),function(k){e<-th;e[k]<-th[k]+h[k];u<-reml(e);e[k]<-th[k]-h[k];(u-reml(e))/(2*h[k])}) }
o<-optim(L0[lower.tri(L0,TRUE)],reml,grf,method="BFGS",control=list(maxit=300,reltol=1e-14)); th<-o$par
H<-matrix(0,15,15); h<-1e-3*pmax(1,abs(th)); for(k in 1:15){ e<-th; e[k]<-e[k]+h[k]; u<-grf(e); e[k]<-th[k]-h[k]
H[k,]<-(u-grf(e))/(2*h[k]) }; H<-(H+t(H))/2
q<-reml(th,TRUE); A_<-2*solve(H)
var_l<-function(th,l) drop(t(l)%*%reml(th,TRUE)$V%*%l)
res<-function(l){ v<-var_l(th,l)
g<-sapply(1:15,function(k){e<-th;e[k]<-th[k]+1e-4;u<-var_l(e,l);e[k]<-th[k]-1e-4;(u-var_l(e,l))/2e-4})
df<-2*v^2/drop(t(g)%*%A_%*%g); c(sum(l*q$b),sqrt(v),df) }
for(v in 1:5){ for(k in 1:2){ l<-rep(0,10); l[(k-1)*5+v]<-1; r<-res(l); t<-qt(.975,r[3]); w<-X$v==v&X$co==c("OCD","MDD")[k]
put("mmrm",c("OCD","MDD")[k],at=V[v],n=sum(w),mean=mean(X$y[w]),ls_mean=r[1],ls_mean_lower=r[1]-t*r[2],ls_mean_upper=r[1]+t*r[2]) }
  l<-rep(0,10); l[v]<-1; l[5+v]<--1; r<-res(l); t<-qt(.975,r[3])
  put("mmrm","OCD-MDD",at=V[v],ls_difference=r[1],ls_difference_lower=r[1]-t*r[2],ls_difference_upper=r[1]+t*r[2],ls_difference_df=r[3],ls_difference_p=2*pt(-abs(r[1]/r[2]),r[3])) }
