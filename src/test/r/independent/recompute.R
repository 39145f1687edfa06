# Recomputes the numbers of a report from the raw tables of an export, by the definitions alone: base R, survival (curves,
# Cox, Aalen-Johansen) and nlme (a start for the mixed model). Written by somebody who had not read the program. Run it from
# the repository root; it writes the numbers that IndependentReportTest holds the program to:
#   Rscript src/test/r/independent/recompute.R data/sample src/test/resources/org/infusionoutcomes/independent/sample.csv
suppressMessages({ library(survival); library(nlme) })
here <- "src/test/r/independent"; A <- commandArgs(TRUE)
for (f in c("patients", "statistics")) source(file.path(here, paste0(f, ".R")))
D <- derive(A[1]); P <- D$P
for (f in c("rows", "curves")) source(file.path(here, paste0(f, ".R")))
An <- Filter(function(p) p$status == "analysed", P); R <- Filter(function(p) p$resp, An)
for (f in c("further", "mixed")) source(file.path(here, paste0(f, ".R")))
keys <- sapply(OUT, `[[`, 1); values <- sapply(OUT, `[[`, 2)
out <- file(A[2], "w")
writeLines(paste0("# ", R.version.string, ", survival ", packageVersion("survival"), ", nlme ", packageVersion("nlme")), out)
writeLines("analysis|cohort|instrument|group|rule|estimand|at|statistic|value", out)
writeLines(paste0(keys, "|", ifelse(is.na(values), "", sprintf("%.12g", values))), out)
close(out)
