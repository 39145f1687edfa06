# Writes src/test/resources/org/infusionoutcomes/intake/transport/adqs.csv: what R's own reader of SAS transport
# files finds in the data set ADQS of adqs.xpt beside it. Run it from the repository root:
#   Rscript src/test/r/transport.R
library(foreign)
folder <- "src/test/resources/org/infusionoutcomes/intake/transport"
sets <- read.xport(file.path(folder, "adqs.xpt"))
out <- file(file.path(folder, "adqs.csv"), "w")
writeLines(paste0("# ", R.version.string, ", foreign ", packageVersion("foreign"), ": read.xport"), out)
write.csv(sets$ADQS, out, row.names = FALSE, quote = FALSE, na = "")
close(out)
