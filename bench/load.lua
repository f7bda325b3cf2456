-- What wrk sends, and how it tells what came of it.
-- Arguments: a file with lines "METHOD path" and "Header: value", an empty line, and the body. `{fresh}` in the body is
-- another text each time; `{line}` is the next line of the file of the second argument.

local threads = 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

local function readAll(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

function init(args)
  local head, body = readAll(args[1]):match("^(.-)\n\n(.*)$")
  local method, path, rest = head:match("^(%S+) (%S+)(.*)$")
  headers = {}
  for name, value in rest:gmatch("([^\n:]+): ([^\n]+)") do headers[name] = value end
  wrk.method, wrk.path = method, path
  lines = {}
  if args[2] then
    for line in readAll(args[2]):gmatch("[^\n]+") do lines[#lines + 1] = line end
  end
  before, hole, after = body:match("^(.-)({%a+})(.*)$")
  count = 0
  start = os.time()
  if not before then fixed = wrk.format(method, path, headers, method == "POST" and body or nil) end
end

function request()
  if fixed then return fixed end
  count = count + 1
  local fill
  if hole == "{fresh}" then fill = string.format("%x-%d-%d", start, id, count)
  else fill = lines[(count * 7919 + id * 104729) % #lines + 1] end
  return wrk.format(nil, nil, headers, before .. fill .. after)
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('RESULT {"requests":%d,"seconds":%.6f,"failed":%d,"p50":%.3f,"p99":%.3f,"most":%.3f}\n',
    summary.requests, summary.duration / 1e6, failed,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
