#!/usr/bin/env bash
# Makes a report of every kind, in both languages, from the demo book: reports.sh FUNDLEDGER DATA FOLDER
# All of the year of the demo, which is closed: the preview is of the next.
# A kind that is not named here is asked for with no options: a new one is made too, or says what it needs.
set -euo pipefail
fundledger=$1 data=$2 folder=$3

declare -A asked=(
    [account-ledger]="--ledger control --account 9203 --unit A0101"
    [fund-statement]="--fund CF"
    [journal]="--unit A0101"
    [payment-request]="--document demo-cf-A0101-02"
    [year-end-preview]="--year 2026"
    [voucher]="--unit A01 --period 2025-06"
)

for kind in $("$fundledger" report list --format json | grep -o '"kind":"[^"]*"' | cut -d'"' -f4); do
    # Options are words of their own.
    # shellcheck disable=SC2086
    "$fundledger" report "$kind" ${asked[$kind]:-} --data "$data" --book DEMO --as-of 2025-12-31 --lang both --output "$folder/$kind.pdf"
done
