# Prints the expected numbers of SensitivityByHandTest; run it from anywhere:
#   Rscript src/test/r/delayed-entry.R
# Days from the endpoint, the cause (1 relapse, 0 censored) and the days from the last infusion to the endpoint.
library(survival)
ocd <- data.frame(days = c(10, 20, 30, 40, 50, 60, 70, 0), event = c(1, 1, 0, 1, 1, 1, 0, 0), delay = c(7, 9, 12, 15, 20, 25, 30, 8))
mdd <- data.frame(days = c(15, 25, 45, 55, 65, 75, 80, 90), event = c(1, 0, 1, 1, 0, 1, 0, 0), delay = c(7, 8, 9, 14, 18, 22, 27, 31))
z <- qnorm(0.975)
show <- function(...) cat(sprintf("%.17g", c(...)), "\n")
at <- function(fit, day) summary(fit, times = day)
both <- function(a, b, day) {
  d <- a$surv - b$surv; se <- sqrt(a$std.err^2 + b$std.err^2)
  cat("difference at", day, ": "); show(d, d - z * se, d + z * se)
}
cat(R.version.string, ", survival ", as.character(packageVersion("survival")), "\n", sep = "")
for (clock in c("endpoint", "last-infusion")) {
  cat("==", clock, "\n")
  fits <- lapply(list(ocd, mdd), function(d) {
    if (clock == "endpoint") survfit(Surv(days, event) ~ 1, d, conf.type = "log-log")
    else survfit(Surv(delay, delay + days, event) ~ 1, subset(d, days > 0), conf.type = "log-log")
  })
  for (fit in fits) { s <- at(fit, 56); show(s$surv, s$lower, s$upper, sum(s$n.risk)) }
  both(at(fits[[1]], 56), at(fits[[2]], 56), 56)
}
cat("== restricted means to 70 on the endpoint's clock: ratio, lower, upper\n")
rmst <- function(d, tau) {
  fit <- survfit(Surv(days, event) ~ 1, d)
  t <- c(0, fit$time[fit$time < tau], tau); s <- c(1, fit$surv[fit$time < tau])
  area <- sum(diff(t) * s)
  ev <- which(fit$n.event > 0 & fit$time <= tau)
  v <- sum(sapply(ev, function(i) {
    tt <- c(fit$time[i], fit$time[fit$time > fit$time[i] & fit$time < tau], tau)
    ss <- c(fit$surv[i], fit$surv[fit$time > fit$time[i] & fit$time < tau])
    left <- fit$n.risk[i] - fit$n.event[i]
    if (left == 0) 0 else sum(diff(tt) * ss)^2 * fit$n.event[i] / (fit$n.risk[i] * left)
  }))
  c(area, sqrt(v))
}
a <- rmst(ocd, 70); b <- rmst(mdd, 70)
se <- sqrt((a[2] / a[1])^2 + (b[2] / b[1])^2); r <- log(a[1] / b[1])
show(exp(r), exp(r - z * se), exp(r + z * se))
cat("== median follow-up (reverse Kaplan-Meier)\n")
for (d in list(ocd, mdd)) show(quantile(survfit(Surv(days, 1 - event) ~ 1, d), 0.5)$quantile)
