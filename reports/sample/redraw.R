# Redraws the figure "How long responders stay well" from curves.csv and estimates.csv beside this script. Base R, no packages.
#   Rscript redraw.R [FILE.png or FILE.pdf]          (without a name: durability-redrawn.png where you are)
rule <- "half-of-gain-lost"
estimand <- "no-further-treatment"
solid_at_risk <- 5      # dashed where fewer are at risk,
solid_percent <- 10      # or less than this percent of the entrants
horizon <- 182                  # days of the restricted mean

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
folder <- if (length(script) == 1) dirname(script) else "."
target <- c(commandArgs(TRUE), "durability-redrawn.png")[1]
read <- function(name) read.csv(file.path(folder, name), na.strings = "", encoding = "UTF-8", check.names = FALSE)
curves <- read("curves.csv")
estimates <- read("estimates.csv")

curves <- curves[curves$curve == "durability" & curves$rule == rule & curves$estimand == estimand, ]
if (nrow(curves) == 0) stop("curves.csv has no durability curve: data insufficient, or not to be shown")
cohorts <- unique(curves$cohort)
colours <- rep(c("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000"), length.out = length(cohorts))

# one cohort's steps, with the start: everybody well on day 0
steps <- function(cohort) {
  rows <- curves[curves$cohort == cohort, ]
  start <- data.frame(day = 0, at_risk = rows$at_risk[1], events = 0, censored = 0, estimate = 1, lower = NA, upper = NA)
  rbind(start, rows[, names(start)])
}
all <- lapply(cohorts, steps)
last_solid <- function(s) max(s$day[s$at_risk >= solid_at_risk & 100 * s$at_risk >= solid_percent * s$at_risk[1]], 0, na.rm = TRUE)
end <- min(max(sapply(all, function(s) max(s$day))), max(horizon, sapply(all, last_solid)))
every <- if (end > 728) 182 else if (end > 364) 56 else 28
ticks <- seq(0, max(every, ceiling(end / every) * every), by = every)

# a number of estimates.csv of this rule and estimand, NA where it is not there
number <- function(statistic) {
  row <- estimates$analysis == "durability" & estimates$rule %in% rule & estimates$estimand %in% estimand &
    estimates$statistic == statistic & is.na(estimates$at)
  if (any(row)) estimates$value[row][1] else NA
}

lines_below <- 3 * length(cohorts)
if (grepl("[.]pdf$", target)) pdf(target, width = 8, height = 7) else png(target, width = 1280, height = 1120, res = 160)
par(mar = c(4 + 1.1 * lines_below + length(cohorts), 6, 2.5, 1.5), las = 1, mgp = c(2.4, 0.7, 0))
plot(NA, xlim = range(ticks), ylim = c(0, 100), xaxs = "i", yaxs = "i", axes = FALSE, xlab = "Days since the endpoint", ylab = "")
axis(1, at = ticks)
axis(2, at = seq(0, 100, 25))
mtext("Still well, % of responders", side = 3, line = 1, adj = 0)
abline(h = seq(25, 100, 25), col = "#00000020")

for (i in seq_along(cohorts)) {                       # bands: the limits hold until the next step
  s <- all[[i]][!is.na(all[[i]]$lower) & !is.na(all[[i]]$upper), ]
  if (nrow(s) == 0) next
  to <- c(s$day[-1], max(all[[i]]$day))
  x <- as.vector(rbind(s$day, to))
  polygon(c(x, rev(x)), 100 * c(rep(s$lower, each = 2), rev(rep(s$upper, each = 2))),
          col = paste0(colours[i], "2B"), border = NA)
}
for (i in seq_along(cohorts)) {                       # curves: solid, then dashed
  s <- all[[i]]
  solid <- s$day <= last_solid(s)
  lines(s$day[solid], 100 * s$estimate[solid], type = "s", lwd = 2.5, col = colours[i])
  tail <- s[s$day >= last_solid(s), ]
  lines(tail$day, 100 * tail$estimate, type = "s", lwd = 2.5, lty = 2, col = colours[i])
  left <- s[which(s$censored > 0), ]
  points(left$day, 100 * left$estimate, pch = 3, cex = 0.7, col = colours[i])
}
legend("bottomleft", legend = cohorts, col = colours, lwd = 2.5, bty = "n", inset = 0.02)
if (!is.na(number("hazard_ratio"))) {
  text(ticks[length(ticks)], 96, adj = 1, labels = sprintf("Hazard ratio %s : %s %.2f (%.2f-%.2f), log-rank p = %.2g",
    cohorts[1], cohorts[2], number("hazard_ratio"), number("hazard_ratio_lower"), number("hazard_ratio_upper"), number("logrank_p")))
}

# risk table: whose time is the day or later; events and censored before the day
line <- 4
for (i in seq_along(cohorts)) {
  s <- all[[i]][-1, ]
  at_risk <- sapply(ticks, function(t) c(s$at_risk[s$day >= t], 0)[1])
  censored <- sapply(ticks, function(t) sum(s$censored[s$day < t]))
  events <- sapply(ticks, function(t) sum(s$events[s$day < t]))
  mtext(paste0(cohorts[i], " (n = ", s$at_risk[1], ")"), side = 1, line = line, at = -0.11 * diff(range(ticks)), adj = 0, font = 2, col = colours[i])
  rows <- list("At risk" = at_risk, "Censored" = censored, "Events" = events)
  for (name in names(rows)) {
    line <- line + 1
    mtext(name, side = 1, line = line, at = -0.04 * diff(range(ticks)), adj = 1, cex = 0.85)
    mtext(ifelse(is.na(rows[[name]]), "-", rows[[name]]), side = 1, line = line, at = ticks, cex = 0.85)
  }
  line <- line + 1.3
}
invisible(dev.off())
cat(target, "\n")
