"""What a team would write with the official SDK: the same two reads, a comparison, both files."""

import os
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkges.v2 import GesClient, ListQuotas2Request
from huaweicloudsdkroma.v2 import ListLiveDataQuotaV2Request, RomaClient

given = os.environ
CREDENTIALS = BasicCredentials(given["ACCESS_KEY"], given["SECRET_KEY"], given["PROJECT"])
CONFIG = HttpConfig(ssl_ca_cert=given["NODE_EXTRA_CA_CERTS"])


def client_of(kind):
    builder = kind.new_builder().with_http_config(CONFIG).with_credentials(CREDENTIALS)
    return builder.with_endpoint(given["ENDPOINT"]).build()


roma = client_of(RomaClient).list_live_data_quota_v2(
    ListLiveDataQuotaV2Request(instance_id=given["INSTANCE"])
)
ges = client_of(GesClient).list_quotas2(ListQuotas2Request())

left = [
    ("roma.datasource", int(roma.datasource) - int(roma.datasource_used)),
    ("roma.api", int(roma.api) - int(roma.api_used)),
    *((f"ges.{quota.type}", quota.available) for quota in ges.quotas.resources),
]
enough = all(count >= 1 for _, count in left)
with open(given["GITHUB_STEP_SUMMARY"], "a") as summary:
    summary.write("| Quota | Left |\n| --- | ---: |\n")
    summary.writelines(f"| {name} | {count} |\n" for name, count in left)
with open(given["GITHUB_OUTPUT"], "a") as outputs:
    outputs.write(f"verdict={'pass' if enough else 'fail'}\n")
sys.exit(0 if enough else 1)
