-- What wrk sends, and how it reports the results.
-- Arguments: a file with a line "METHOD path", lines "Header: value", an empty line and the body; a file with a value a line,
-- or nothing; how many of them were used up before.
-- In the body `{fresh}` is replaced by a random text each time, as the pages make theirs, and `{line}` by an unused value.

-- A prime: steps through all lines before repeating one, unless their number is a multiple of it.
local STEP = 7919

local function readAll(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

function init(args)
  local head, body = readAll(args[1]):match("^(.-)\n\n(.*)$")
  local rest
  wrk.method, wrk.path, rest = head:match("^(%S+) (%S+)(.*)$")
  headers, lines = {}, {}
  for name, value in rest:gmatch("([^\n:]+): ([^\n]+)") do headers[name] = value end
  if args[2] and args[2] ~= "" then
    for line in readAll(args[2]):gmatch("[^\n]+") do lines[#lines + 1] = line end
  end
  count = tonumber(args[3]) or 0
  run = os.time()
  before, hole, after = body:match("^(.-)({%a+})(.*)$")
  if not before then same = wrk.format(nil, nil, headers, wrk.method == "POST" and body or nil) end
end

local function fresh()
  return string.format("%08x%08x-%x-%d", math.random(0, 2 ^ 31), math.random(0, 2 ^ 31), run, count)
end

function request()
  if same then return same end
  count = count + 1
  local fill = hole == "{fresh}" and fresh() or lines[count * STEP % #lines + 1]
  return wrk.format(nil, nil, headers, before .. fill .. after)
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('RESULT {"requests":%d,"seconds":%.6f,"failed":%d,"p50":%.3f,"p99":%.3f,"max":%.3f}\n',
    summary.requests, summary.duration / 1e6, failed, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
