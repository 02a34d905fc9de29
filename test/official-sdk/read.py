"""Reads quotas through the official SDK, as the JSON on its standard input says.

In: {"projectId", "instanceId", "accessKey", "secretKey", "endpoints": {service: url}}.
Out: {service: {"figures": {name: {"limit", "used", "left"}}} or {"code", "status"}}.
"""

import importlib
import json
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException

job = json.load(sys.stdin)
PROJECT = job["projectId"]

# Package and version, client, method, and what the request needs.
READS = {
    "roma": ("roma.v2", "RomaClient", "list_live_data_quota_v2", {"instance_id": job["instanceId"]}),
    "ges": ("ges.v2", "GesClient", "list_quotas2", {}),
    "vpc": ("vpc.v2", "VpcClient", "show_quota", {}),
    "ecs": ("ecs.v2", "EcsClient", "show_server_limits", {}),
    "evs": ("evs.v2", "EvsClient", "cinder_list_quotas", {"usage": "True", "target_project_id": PROJECT}),
    "elb": ("elb.v3", "ElbClient", "list_quota_details", {}),
    "cce": ("cce.v3", "CceClient", "show_quotas", {}),
    "rds": ("rds.v3", "RdsClient", "show_quotas", {}),
    "dcs": ("dcs.v2", "DcsClient", "show_quota_of_tenant", {}),
    "dds": ("dds.v3", "DdsClient", "show_quotas", {}),
    "as": ("as.v1", "AsClient", "show_resource_quota", {}),
    "kms": ("kms.v2", "KmsClient", "show_user_quotas", {}),
    "vpcep": ("vpcep.v1", "VpcepClient", "list_quota_details", {}),
    "sfsturbo": ("sfsturbo.v1", "SFSTurboClient", "show_quota", {}),
    "ims": ("ims.v2", "ImsClient", "show_image_quota", {}),
    "functiongraph": ("functiongraph.v2", "FunctionGraphClient", "list_quotas", {}),
    "er": ("er.v3", "ErClient", "show_quotas", {"type": ["er_instance"]}),
    "swr": ("swr.v2", "SwrClient", "list_quotas", {}),
}

PAIRS = {
    "instances": ("max_total_instances", "total_instances_used"),
    "cores": ("max_total_cores", "total_cores_used"),
    "ram": ("max_total_ram_size", "total_ram_used"),
    "servergroups": ("max_server_groups", "total_server_groups_used"),
    "spotinstances": ("max_total_spot_instances", "total_spot_instances_used"),
    "spotcores": ("max_total_spot_cores", "total_spot_cores_used"),
    "spotram": ("max_total_spot_ram_size", "total_spot_ram_used"),
}


def figures_of(service, body):
    if service == "ges":
        for entry in body["quotas"]["resources"]:
            yield entry["type"], left_alone(entry["available"])
            if entry.get("edge_volume") is not None:
                yield "edge_volume", left_alone(entry["edge_volume"])
        return
    for name, limit, used in pairs_of(service, body):
        yield name, {"limit": limit, "used": used, "left": None}


def left_alone(count):
    return {"limit": None, "used": None, "left": count}


def pairs_of(service, body):
    if service == "roma":
        yield "datasource", int(body["datasource"]), int(body["datasource_used"])
        yield "api", int(body["api"]), int(body["api_used"])
        yield "scripts", int(body["scripts"]), None
    elif "absolute" in body:
        limits = body["absolute"]
        for name, (limit, used) in PAIRS.items():
            yield name, limits[limit], limits[used]
    elif "quota_set" in body:
        for name, entry in body["quota_set"].items():
            if isinstance(entry, dict):
                yield name, entry["limit"], entry["in_use"] + entry["reserved"]
    else:
        quotas = body["quotas"]
        for entry in quotas if isinstance(quotas, list) else quotas["resources"]:
            name = entry.get("mode") or entry.get("type") or entry["quota_key"]
            limit = entry["quota"] if "quota" in entry else entry["quota_limit"]
            yield name, limit, entry["used"]


def read(service, endpoint):
    package, client_name, method, fields = READS[service]
    module = importlib.import_module("huaweicloudsdk" + package)
    credentials = BasicCredentials(job["accessKey"], job["secretKey"], PROJECT)
    client_class = getattr(module, client_name)
    client = client_class.new_builder().with_credentials(credentials).with_endpoint(endpoint).build()
    words = [word.capitalize() for word in method.split("_")]
    request = getattr(module, "".join(words) + "Request")(**fields)
    try:
        body = getattr(client, method)(request).to_dict()
    except ServiceResponseException as refusal:
        return {"code": refusal.error_code, "status": refusal.status_code}
    figures = {f"{service}.{name}".lower(): figure for name, figure in figures_of(service, body)}
    return {"figures": figures}


json.dump({service: read(service, url) for service, url in job["endpoints"].items()}, sys.stdout)
