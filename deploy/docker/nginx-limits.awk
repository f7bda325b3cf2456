# Prints site/limits.conf for a value of RATE_LIMITS: awk -v limits="create:20, view:200" -f nginx-limits.awk
# templates/_limits.tpl is the same for Helm, and says why these numbers.
BEGIN {
  count = split("create:10,claim:20,view:100,list:50,rename:30,delete:20," limits, pairs, ",")
  for (at = 1; at <= count; at++) {
    gsub(/ /, "", pairs[at])
    if (split(pairs[at], pair, ":") == 2) most[pair[1]] = pair[2]
  }
  total = most["create"] + most["claim"] + most["view"] + 3 * most["list"] + most["rename"] + most["delete"]
  rate = int((total + 32) / 33)
  if (rate < 10) rate = 10
  burst = int(rate / 2)
  print "limit_req_zone $client zone=api:10m rate=" rate "r/s;"
  print "limit_req_zone $network zone=api-network:5m rate=" 16 * rate "r/s;"
  print "limit_req zone=api burst=" burst " nodelay;"
  print "limit_req zone=api-network burst=" 16 * burst " nodelay;"
}
