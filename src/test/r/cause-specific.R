# Prints the expected hazard ratios of CareByHandTest; run it from anywhere:
#   Rscript src/test/r/cause-specific.R
# Days from the endpoint and the cause (0 censored, 1 relapse, 2 a further infusion before it).
library(survival)
d <- data.frame(days = c(12, 30, 20, 40, 22, 30, 50, 60), cause = c(1, 1, 2, 0, 1, 2, 1, 0), ocd = rep(1:0, each = 4))
for (k in 1:2) {
  fit <- summary(coxph(Surv(days, cause == k) ~ ocd, d))$conf.int
  cat("cause", k, sprintf("%.12g", fit[c(1, 3, 4)]), "\n")
}
