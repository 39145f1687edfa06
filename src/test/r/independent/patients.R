# independent derivation from the raw CSV; base R
INS <- list(YBOCS=c(40,35,25,12,16,16,7,31),MADRS=c(60,50,25,10,20,22,7,31),HAMD17=c(52,50,25,7,14,16,7,31),PHQ9=c(27,50,25,4,10,10,14,31),QIDS=c(27,50,25,5,11,11,7,31))
INS <- lapply(INS, setNames, c("max","resp","part","rem","least","lim","from","to"))
ORD <- list(OCD="YBOCS", MDD=c("MADRS","HAMD17","PHQ9","QIDS"))
MISS <- c("","na","n/a","nan",".","null","not done","#n/a","-","missing")
rd <- function(f) read.csv(f, colClasses="character", na.strings=character(), check.names=FALSE)
derive <- function(dir) {
  pt <- rd(file.path(dir,"patients.csv")); inf <- rd(file.path(dir,"infusions.csv")); as_ <- rd(file.path(dir,"assessments.csv"))
  ae <- if (file.exists(file.path(dir,"adverse_events.csv"))) rd(file.path(dir,"adverse_events.csv")) else NULL
  pt <- unique(pt); nc <- tapply(pt$cohort, pt$patient_id, function(x) length(unique(x)))
  bad <- names(nc)[nc>1]; dup <- names(which(table(pt$patient_id)>1)); bad <- union(bad, dup)
  bad <- union(bad, pt$patient_id[!pt$cohort %in% names(ORD)])
  pt <- pt[!pt$patient_id %in% bad,]; rownames(pt) <- pt$patient_id
  inf <- inf[inf$patient_id %in% pt$patient_id,]; inf$day <- as.numeric(inf$day); inf <- inf[inf$day>=0,]
  inf <- unique(inf); key <- paste(inf$patient_id, inf$day); d <- key %in% key[duplicated(key)]
  # contradictory: both rows set aside, one infusion of unknown dose and minutes stands for them
  for (c in c("dose_mg_per_kg","duration_min","phase","reason")) for (k in unique(key[d])) { w <- key==k
  inf[w,c] <- if (!c %in% c("dose_mg_per_kg","duration_min") && length(unique(inf[w,c]))==1) inf[w,c][1] else "" }
  inf <- inf[!duplicated(key),]
  a <- as_[as_$patient_id %in% pt$patient_id & as_$instrument %in% names(INS),]
  tt <- trimws(a$total); a <- a[!tolower(tt) %in% MISS,]; tt <- trimws(a$total)
  ok <- grepl("^[0-9]+$", tt); a <- a[ok,]; a$s <- as.numeric(a$total)
  a <- a[a$s <= sapply(a$instrument, function(i) INS[[i]]["max"]),]
  a$d <- as.numeric(a$day)
  k <- paste(a$patient_id,a$d,a$timing,a$rater,a$instrument)
  nd <- tapply(a$s, k, function(x) length(unique(x))); a <- a[nd[k]==1,]; k <- paste(a$patient_id,a$d,a$timing,a$rater,a$instrument)
  a <- a[order(match(k,unique(k)), a$cgi_i==""),]; k <- paste(a$patient_id,a$d,a$timing,a$rater,a$instrument); a <- a[!duplicated(k),]
  rk <- match(a$rater, c("clinician","","self")); a <- a[order(rk),]; a <- a[!duplicated(paste(a$patient_id,a$d,a$timing,a$instrument)),]
  ik <- paste(inf$patient_id, inf$day)
  frac <- a$d != floor(a$d); on <- paste(a$patient_id, floor(a$d)) %in% ik
  a$hours <- on & ((frac & a$timing!="pre") | a$timing=="post"); a$fd <- floor(a$d)
  a <- a[order(a$patient_id, a$d, a$timing=="post"),]
  P <- list()
  for (id in pt$patient_id) {
    p <- as.list(pt[id,]); p$id <- id; x <- inf[inf$patient_id==id,]; x <- x[order(x$day),]; y <- a[a$patient_id==id,]
    p$status <- NA; obs <- suppressWarnings(as.numeric(p$observable_days)); p$obs <- obs
    if (!nrow(x)) { p$status <- "no_infusion"; P[[id]] <- p; next }
    if (x$day[1]>0) { p$status <- "set_aside"; P[[id]] <- p; next }
    g <- which(diff(x$day)>=90); n1 <- if (length(g)) g[1] else nrow(x); p$N <- if (n1<nrow(x)) x$day[n1+1] else Inf
    s1 <- x[seq_len(n1),]; p$s1 <- s1
    ind <- if (any(s1$phase=="induction")) s1[s1$phase=="induction",] else { q <- s1[s1$day<=28,]; q[seq_len(min(6,nrow(q))),] }
    p$ind <- ind; p$L <- max(ind$day); p$k <- nrow(ind); fur <- s1$day[s1$day>p$L]; p$furx <- s1[s1$day>p$L,]
    if (n1<nrow(x)) p$furx <- rbind(p$furx, x[n1+1,])
    p$M <- if (nrow(p$furx)) p$furx$day[1] else Inf; p$Mreason <- if (nrow(p$furx)) p$furx$reason[1] else NA
    y <- y[y$fd <= p$N,]; p$hrs <- y[y$hours,]; y <- y[!y$hours,]; p$y <- y
    prim <- NA; b <- NA
    for (i in ORD[[p$cohort]]) { z <- y[y$instrument==i & y$d>=-14 & y$d<=0,]; if (nrow(z)) { prim <- i; b <- z$s[nrow(z)]; break } }
    p$prim <- prim; p$b <- b; I <- INS[[if (is.na(prim)) ORD[[p$cohort]][1] else prim]]
    if (!is.na(obs) && obs < p$L + I["to"]) p$status <- "pending"
    else if (is.na(prim)) p$status <- "no_baseline" else if (b < I["least"]) p$status <- "below_least" else p$status <- "analysed"
    if (!is.na(prim)) {
      z <- y[y$instrument==prim,]; p$z <- z
      w <- which(z$fd>=p$L+I["from"] & z$fd<=min(p$L+I["to"],p$M)); p$I <- I
      if (length(w)) { p$e <- z$s[w[1]]; p$T0 <- z$fd[w[1]]; p$cgi <- z$cgi_i[w[1]]
      p$fu <- z[z$d>p$T0 & seq_len(nrow(z))>w[1] & z$fd>p$T0,] } else p$e <- NA
      p$resp <- !is.na(p$e) && 100*(b-p$e) >= I["resp"]*b
    }
    P[[id]] <- p
  }
  list(P=P, ae=ae, pt=pt, inf=inf)
}
# relapse under rule/confirmed/estimand -> time,event(0/1/2),left,enter
relapse <- function(p, rule="half-of-gain-lost", conf=FALSE, est="no-further-treatment") {
  b <- p$b; e <- p$e; I <- p$I; M <- p$M; f <- p$fu; s <- f$s; d <- f$fd
  enter <- switch(rule, "above-limit"= e < I["lim"], "left-remission"= e <= I["rem"], TRUE)
  if (!enter) return(NULL)
  met <- switch(rule, "half-of-gain-lost"= 2*(s-e) >= b-e, "loss-of-response"= 100*(b-s) < I["resp"]*b, "above-limit"= s>=I["lim"], "rise-of-5"= s>=e+5, "left-remission"= s>I["rem"])
  ev <- met; fd <- p$furx$day
  if (conf && length(s)) for (i in seq_along(s)) if (met[i]) {
    nx <- if (i<length(s)) i+1 else NA
    c1 <- !is.na(nx) && met[nx] && d[nx]-d[i]<=42 && (est!="no-further-treatment" || d[nx]<=M)
    cand <- fd[fd>=d[i] & fd<=d[i]+42]; nd <- if (is.na(nx)) Inf else d[nx]
    c2 <- length(cand) && any(cand < nd)
    ev[i] <- c1 || c2
  }
  T0 <- p$T0
  if (est=="no-further-treatment") {
    if (M==T0) return(c(0,0,0)); keep <- d<=M
    r <- which(ev & keep); r <- if (length(r)) r[1] else NA; last <- if (any(keep)) max(d[keep]) else T0
    tm <- if (is.na(r)) last else d[r]; cause <- as.numeric(!is.na(r))
  } else if (est=="as-treated") {
    r <- which(ev); r <- if (length(r)) r[1] else NA; tm <- if (is.na(r)) max(c(T0,d)) else d[r]; cause <- as.numeric(!is.na(r))
  } else {
    r <- which(ev); rd_ <- if (length(r)) d[r[1]] else Inf
    before <- max(c(T0, d[d<=M])); Mok <- is.finite(M) && M - before <= 60
    if (rd_ <= M) { tm <- rd_; cause <- if (is.finite(rd_)) 1 else NA; if (!is.finite(rd_)) { tm <- max(c(T0,d)); cause <- 0 }
    r <- if (length(r)) r[1] else NA }
    else { r <- NA; if (Mok) { tm <- M; cause <- 2 } else { tm <- before; cause <- 0 } }
  }
  left <- tm - T0
  if (cause==1) { pre <- which(!met[seq_len(r-1)]); pre <- d[pre]; left <- if (length(pre)) max(pre)-T0 else 0 }
  c(tm-T0, cause, left)
}
