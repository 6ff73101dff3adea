# Starts a server on a book of its own, in a folder that is deleted: sets data, port, pid, url and TOKEN. To be sourced, given an executable.
server=$1
data=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
url=http://127.0.0.1:$port
pid=
trap '[ -z "$pid" ] || kill "$pid"; rm -rf "$data"' EXIT

"$server" book create --data "$data" --book LOAD --name 压测 >/dev/null
"$server" run "$here/setup.jsonl" --data "$data" --book LOAD >/dev/null
"$server" user add load --no-password --data "$data" >/dev/null
TOKEN=$("$server" token create --user load --name load --days 1 --data "$data" --format json | grep -o '"token":"[^"]*"' | cut -d'"' -f4)
export TOKEN
"$server" serve --data "$data" --urls "$url" --rate-limit 0 >"$data/serve.log" 2>&1 &
pid=$!
until curl -fs "$url/health/live" >/dev/null; do sleep 0.2; done

resident() { awk '/VmRSS/ { print int($2 / 1024) " MiB" }' "/proc/$pid/status"; }
