-- Single disbursements, each with a key of its own, for wrk. TOKEN and RUN come from the environment.
local threads = 0

function setup(thread)
   thread:set("id", threads)
   threads = threads + 1
end

function init()
   local run = os.getenv("RUN") or tostring(os.time())
   count = 0
   prefix = "load-" .. run .. "-" .. id .. "-"
   path = "/api/v1/books/LOAD/disbursements"
   body = '{"unit":"A01","fund":"GF","purpose":"2080208","amount":"1.00","payee":"某某文具店","text":"社区活动用品"}'
   fields = {
      ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
      ["Content-Type"] = "application/json",
   }
end

function request()
   count = count + 1
   fields["Idempotency-Key"] = prefix .. count
   return wrk.format("POST", path, fields, body)
end

function response(status)
   if status ~= 201 then
      refused = (refused or 0) + 1
   end
end

function done(summary, latency)
   io.write(string.format("%.0f requests/s, p50 %.1f ms, p99 %.1f ms, %d not 2xx, %d socket errors\n",
      summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
      summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
