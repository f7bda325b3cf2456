# Writes upstream.conf and listen.conf into the folder `site`, from the environment. Each value is checked before any is written, since
# nginx would take a `;` in it for the end of its directive.
BEGIN {
  app = value("APP_ADDRESS", "")
  if (app ~ /^\[[0-9A-Fa-f:.]+\]$/ || app ~ /^[A-Za-z0-9._-]+$/) app = app ":8000"
  if (app !~ /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?):[0-9]+$/ || !isPort(app))
    wrong("APP_ADDRESS", "where Inigma listens: an address or a name, and maybe a port, such as 10.0.0.2:8000")

  count = split(value("LISTEN", "8080"), places, ",")
  for (at = 1; at <= count; at++) {
    place = trimmed(places[at])
    if (place !~ /^((\[[0-9A-Fa-f:.]+\]|[0-9.]+|\*):)?[0-9]+$/ || !isPort(place))
      wrong("LISTEN", "ports and addresses to listen on, separated by commas, such as 8080, [::]:8080")
    listen = listen "listen " place ";\n"
  }

  count = split(value("TRUSTED_PROXIES", ""), proxies, ",")
  for (at = 1; at <= count; at++) {
    proxy = trimmed(proxies[at])
    if (!isNetwork(proxy))
      wrong("TRUSTED_PROXIES", "IP addresses or networks, separated by commas, such as 10.0.0.4, 2001:db8::/32")
    listen = listen "set_real_ip_from " proxy ";\n"
  }

  header = value("CLIENT_ADDRESS_HEADER", "CF-Connecting-IP")
  if (header !~ /^[A-Za-z][A-Za-z0-9-]*$/)
    wrong("CLIENT_ADDRESS_HEADER", "the name of a header, such as X-Forwarded-For")
  if (failed) exit 64

  print "server " app ";" > (site "/upstream.conf")
  print listen "real_ip_header " header ";" > (site "/listen.conf")
}

function value(name, otherwise) {
  return trimmed(ENVIRON[name]) == "" ? otherwise : trimmed(ENVIRON[name])
}

function trimmed(text) {
  gsub(/^ +| +$/, "", text)
  return text
}

function isPort(place) {
  sub(/^.*:/, "", place)
  return length(place) < 6 && place + 0 > 0 && place + 0 < 65536
}

# An address of four or of eight numbers, and behind a slash how many bits of it count. nginx itself refuses what only looks like one.
function isNetwork(text, parts, pieces) {
  pieces = split(text, parts, "/")
  if (pieces > 2 || (pieces == 2 && parts[2] !~ /^[0-9][0-9]?[0-9]?$/)) return 0
  if (parts[1] ~ /^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$/) return pieces == 1 || parts[2] + 0 <= 32
  return parts[1] ~ /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$/ && (pieces == 1 || parts[2] + 0 <= 128)
}

function wrong(name, meaning) {
  if (!(name in told)) print name " is not " meaning > "/dev/stderr"
  told[name] = failed = 1
}
