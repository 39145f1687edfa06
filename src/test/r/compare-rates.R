# The difference of two event rates per 100 months from the exact limits of each, squares of the arms added (Zou and Donner
# 2008); the values stand in ReportPairTest. Run: Rscript src/test/r/compare-rates.R
rate <- function(events, days) {
  limits <- poisson.test(events, days / 30.4375 / 100)
  c(limits$estimate, limits$conf.int)
}
first <- rate(10, 1000)
second <- rate(20, 1500)
difference <- second[1] - first[1]
values <- rbind(first, second,
                c(difference,
                  difference - sqrt((second[1] - second[2])^2 + (first[3] - first[1])^2),
                  difference + sqrt((second[3] - second[1])^2 + (first[1] - first[2])^2)))
cat(R.version.string, "\n")
print(values, digits = 17)
