#!/usr/bin/env bash
# Makes a report of every kind, in both languages, from the demo book: reports.sh FUNDLEDGER DATA FOLDER
# All of the year of the demo, which is closed: the preview is of the next. Long ones are of one district.
# A kind that is not named here is asked for with no options: a new one is made too, or says what it needs.
set -euo pipefail
fundledger=$1 data=$2 folder=$3

declare -A asked=(
    [account-ledger]="--ledger control --account 9203 --unit A0101"
    [budget-execution]="--unit A"
    [budgets]="--unit A"
    [bulletin]="--unit A"
    [fund-statement]="--fund CF --unit A"
    [journal]="--unit A0101"
    [award]="demo-pf-B-2025Q3@B"
    [awards]="--unit B"
    [balances]="--account 9203 --group unit,fund"
    [clearance]="--by 2025-12-31 --unit B"
    [closing-checklist]="--period 2026-01"
    [comparison-drill]="--unit B --figure unfunded"
    [donation-trace]="--fund CF --donation 2039"
    [enclosures]="--document demo-cf-A0101-02"
    [entries]="--unit A0101 --limit 50"
    [entry]="30"
    [fund]="CF"
    [log]="--unit A0101 --limit 50"
    [my-requests]="--account feng.yun"
    [payment-request]="demo-cf-A0101-02"
    [request]="demo-cf-A0101-02"
    [requests]="--unit A01"
    [route]="charity-long"
    [route-check]="$(dirname "$0")/../../seeds/routes/charity-short.json"
    [route-preview]="demo-cf-A0101-02"
    [reconciliation]="--unit A"
    [statement]="--unit A"
    [surplus]="--unit A"
    [vouchers]="--unit A01 --period 2025-06"
    [what-if]="--move 3200000.00 --from A --to B --fund PF"
    [trial-balance]="--unit A"
    [year-end-preview]="--year 2026 --unit A"
    [voucher]="--unit A01 --period 2025-06"
)

for kind in $("$fundledger" report list --format json | grep -o '"kind":"[^"]*"' | cut -d'"' -f4); do
    # Options are words of their own.
    # shellcheck disable=SC2086
    "$fundledger" report "$kind" ${asked[$kind]:-} --data "$data" --book DEMO --as-of 2025-12-31 --lang both --output "$folder/$kind.pdf"
done

# The official statements are kinds of one kind of report.
for statement in "$(dirname "$0")"/../../seeds/statements/*.json; do
    name=$(basename "$statement" .json)
    [[ $name == statement.schema ]] && continue
    "$fundledger" report statement --kind "$name" --data "$data" --book DEMO --as-of 2025-12-31 --lang both --output "$folder/statement-$name.pdf"
done
