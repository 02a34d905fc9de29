/** The example responses of the two API pages, unchanged. */
export const examples = {
  roma: `{
  "api" : "10000",
  "api_used" : "4",
  "datasource" : "3",
  "datasource_used" : "0",
  "scripts" : "5"
}`,
  roma400: `{
  "error_code" : "APIG.2011",
  "error_msg" : "Invalid parameter value,parameterName:instance_id. Please refer to the support documentation"
}`,
  roma401: `{
  "error_code" : "APIG.1002",
  "error_msg" : "Incorrect token or token resolution failed"
}`,
  roma403: `{
  "error_code" : "APIG.1005",
  "error_msg" : "No permissions to request this method"
}`,
  roma404: `{
  "error_code" : "APIG.3030",
  "error_msg" : "The instance does not exist;id:f0fa1789-3b76-433b-a787-9892951c620ec"
}`,
  roma500: `{
  "error_code" : "APIG.9999",
  "error_msg" : "System error"
}`,
  ges: `{
  "quotas" : {
    "resources" : [ {
      "type" : "graph",
      "available" : 10,
      "edge_volume" : 7300
    }, {
      "type" : "backup",
      "available" : 100
    }, {
      "type" : "metadata",
      "available" : 86
    } ]
  }
}`,
  ges400: `{
  "error_code" : "GES.7006",
  "error_msg" : "An internal error occurs in the underlying service of the graph engine."
}`,
} as const;
