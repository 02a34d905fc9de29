# What a team would write without the gate: curl twice in a row, jq, and a comparison.
set -eu

ask() {
  curl --silent --show-error --fail --cacert "$NODE_EXTRA_CA_CERTS" \
    --header "X-Auth-Token: $TOKEN" "$ENDPOINT/v2/$PROJECT/$1"
}

roma=$(ask "apic/instances/$INSTANCE/livedata-quota")
ges=$(ask graphs/quotas)

left=$(printf '%s\n%s\n' "$roma" "$ges" | jq --raw-output --slurp '
  (.[0] | "roma.datasource \((.datasource | tonumber) - (.datasource_used | tonumber))",
          "roma.api \((.api | tonumber) - (.api_used | tonumber))"),
  (.[1].quotas.resources[] | "ges.\(.type) \(.available)")')

verdict=pass
printf '| Quota | Left |\n| --- | ---: |\n' >> "$GITHUB_STEP_SUMMARY"
while read -r name count; do
  printf '| %s | %s |\n' "$name" "$count" >> "$GITHUB_STEP_SUMMARY"
  [ "$count" -ge 1 ] || verdict=fail
done <<END
$left
END
printf 'verdict=%s\n' "$verdict" >> "$GITHUB_OUTPUT"
[ "$verdict" = pass ]
