#!/usr/bin/env bash
# Measures the program and prints the tables of src/site/markdown/performance.md.
#
#   src/test/bench/performance.sh [WORK]      from the project's folder, after the README's build; WORK (target/bench) takes 1.5 GB
#
# RUNS=7 reports on the sample and LARGE_RUNS=3 on the large exports, each a fresh JVM by plain `java -jar`; HEAP=1100m is the
# heap with which the large ones have to stay within 1.5 GiB of memory; SIZES="70000 700000" patients have 1 and 10 million
# scores. Nothing else should run on the machine: the load average is printed so that a reader can see whether it did. Needs
# java, bash and awk; memory only with GNU time.
set -euo pipefail
export LC_ALL=C

jar=target/infusion-outcomes.jar
work=${1:-target/bench}
runs=${RUNS:-7}
large_runs=${LARGE_RUNS:-3}
heap=${HEAP:-1100m}
sizes=${SIZES:-70000 700000}

[ -f "$jar" ] || { echo "$jar is not there: build it first (README.md)" >&2; exit 2; }
mkdir -p "$work"
/usr/bin/time -f %e true 2>/dev/null && gnu_time=yes || gnu_time=no

# run COMMAND...: prints "wall user+sys peak", in seconds and MiB; the command's own words go to a file
run() {
    if [ "$gnu_time" = yes ]; then
        /usr/bin/time -q -o "$work/time" -f '%e %U %S %M' "$@" >"$work/said" 2>&1 || failed "$@"
        awk '{ printf "%.2f %.2f %d\n", $1, $2 + $3, $4 / 1024 }' "$work/time"
    else
        local TIMEFORMAT='%R %U %S'
        { time "$@" >"$work/said" 2>&1 || failed "$@"; } 2>"$work/time"
        awk '{ printf "%.2f %.2f -\n", $1, $2 + $3 }' "$work/time"
    fi
}

failed() {
    echo "failed: $*" >&3
    cat "$work/said" >&3
    exit 1
}
exec 3>&2

# middle: of lines "wall cpu peak" the one with the median wall time, with the least and the largest
middle() {
    sort -n | awk '{ line[NR] = $0; wall[NR] = $1 } END {
        split(line[int((NR + 1) / 2)], m, " ")
        printf "%s | %s-%s | %s | %s", m[1], wall[1], wall[NR], m[2], m[3] }'
}

# row NAME TIMES COMMAND...: one line of a table
row() {
    local name=$1 times=$2 i cells
    shift 2
    cells=$(for ((i = 0; i < times; i++)); do run "$@"; done | middle)
    echo "| $name | $cells |"
}

table() {
    printf '\n%s\n\n| | wall s, median | least-largest | CPU s | peak MiB |\n|---|---|---|---|---|\n' "$1"
}

data_rows() {
    cat "$1"/*.csv | wc -l | awk '{ print $1 - 4 }'
}

# live LOG: the most that was left after a garbage collection, MiB
live() {
    sed -n 's/.*->\([0-9]*\)M(.*/\1/p' "$1" | sort -n | tail -1
}

echo "$(date -u +%Y-%m-%d), $(nproc 2>/dev/null || echo '?') processors$(sed -n 's/^model name[^:]*: /, /p' /proc/cpuinfo 2>/dev/null | head -1)," \
    "$(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo 2>/dev/null), $(java -version 2>&1 | sed -n 2p)," \
    "$(uptime | sed 's/.*load/load/') at the beginning."

table "The sample (500 patients, $(data_rows data/sample) rows), $runs runs:"
row "start only (\`plan\`)" "$runs" java -jar "$jar" plan
row "start, reading, checks (\`check\`)" "$runs" java -jar "$jar" check data/sample
row "the whole report (\`report\`)" "$runs" java -jar "$jar" report data/sample --out "$work/report-sample" --force

table "Large exports, heap -Xmx$heap, $large_runs runs (simulating: one):"
for patients in $sizes; do
    export="$work/clinic-$patients"
    row "simulate $patients patients" 1 \
        java -Xmx512m -jar "$jar" simulate --patients "$patients" --seed 1 --out "$export" --force
    row "check $patients patients" "$large_runs" java "-Xmx$heap" -jar "$jar" check "$export"
    row "report on $patients patients" "$large_runs" \
        java "-Xmx$heap" "-Xlog:gc:file=$work/gc-$patients.log" -jar "$jar" report "$export" --out "$work/report-$patients" --force
    cp "$work/time" "$work/time-$patients"
done

table "200,000 scores in one workbook, $large_runs runs:"
java src/test/bench/WorkbookClinic.java 200000 "$work/workbook"
row "check" "$large_runs" java -jar "$jar" check "$work/workbook"
row "the same in a small heap" "$large_runs" java -Xmx40m -jar "$jar" check "$work/workbook"

printf '\nBy the row (last run):\n\n| | scores | rows of all tables | microseconds a row | live heap MiB, at most | bytes of it a score |\n|---|---|---|---|---|---|\n'
for patients in $sizes; do
    export="$work/clinic-$patients"
    scores=$(($(wc -l <"$export/assessments.csv") - 1))
    all=$(data_rows "$export")
    mib=$(live "$work/gc-$patients.log")
    awk -v p="$patients" -v s="$scores" -v a="$all" -v m="${mib:-0}" '{
        printf "| %d patients | %d | %d | %.2f | %d | %.0f |\n", p, s, a, 1e6 * $1 / a, m, m * 1048576 / s }' "$work/time-$patients"
done
echo
echo "At the end: $(uptime | sed 's/.*load/load/')."
