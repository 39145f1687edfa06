z <- qnorm(.975)
wilson <- function(x,n) { if (n==0) return(c(NA,NA)); p <- x/n; m <- (p+z^2/(2*n))/(1+z^2/n)
h <- z/(1+z^2/n)*sqrt(p*(1-p)/n+z^2/(4*n^2)); c(if(x==0)0 else m-h, if(x==n)1 else m+h) }
newc <- function(x1,n1,x2,n2) { a<-wilson(x1,n1); b<-wilson(x2,n2); p1<-x1/n1; p2<-x2/n2; d<-p1-p2
c(d, d-sqrt((p1-a[1])^2+(b[2]-p2)^2), d+sqrt((a[2]-p1)^2+(p2-b[1])^2)) }
newcpair <- function(a,b,c,d) { # method 10 (Newcombe 1998 paired): a both, b first only, c second only, d neither ; diff = first-second
  n <- a+b+c+d; p1<-(a+b)/n; p2<-(a+c)/n; w1<-wilson(a+b,n); w2<-wilson(a+c,n); A<-(a+b)*(c+d)*(a+c)*(b+d)
  if (A==0) phi<-0 else { num <- a*d-b*c; num <- if (num>n/2) num-n/2 else if (num>=0) 0 else num; phi <- num/sqrt(A) }
  D<-p1-p2; dl1<-p1-w1[1]; du1<-w1[2]-p1; dl2<-p2-w2[1]; du2<-w2[2]-p2
  c(D, D-sqrt(dl1^2-2*phi*dl1*du2+du2^2), D+sqrt(du1^2-2*phi*du1*dl2+dl2^2)) }
pois <- function(k, t) { if (k==0) c(0, qchisq(.975,2)/2/t) else c(qchisq(.025,2*k)/2/t, qchisq(.975,2*k+2)/2/t) }
fish <- function(x1,n1,x2,n2) fisher.test(matrix(c(x1,n1-x1,x2,n2-x2),2))$p.value
q7 <- function(x,p) unname(quantile(x,p,type=7))
OUT <- list(); put <- function(analysis,cohort,instrument="",group="",rule="",estimand="",at="",...) { v <- list(...)
for (n in names(v)) OUT[[length(OUT)+1]] <<- list(paste(analysis,cohort,instrument,group,rule,estimand,at,n,sep="|"), as.numeric(v[[n]])) }
prop <- function(analysis,cohort,x,n,group="",at="",...) { x <- if (length(x)) as.numeric(x) else 0; w<-wilson(x,n)
put(analysis,cohort,group=group,at=at,events=x,n=n,estimate=if(n)x/n else NA,lower=w[1],upper=w[2],...) }
