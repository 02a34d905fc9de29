/** The documented responses of the authorities, word for word. */

export const documentedToken =
  '{"token":{"catalog":[],"expires_at":"2020-01-04T09:05:22.701000Z","issued_at":"2020-01-03T09:05:22.701000Z","methods":["password"],"project":{"domain":{"id":"d78cbac186b744899480f25bd022f468","name":"IAMDomain"},"id":"aa2d97d7e62c4b7da3ffdfc11551f878","name":"cn-north-1"},"roles":[{"id":"0","name":"te_admin"},{"id":"0","name":"op_gated_OBS_file_protocol"},{"id":"0","name":"op_gated_Video_Campus"}],"user":{"domain":{"id":"d78cbac186b744899480f25bd022f468","name":"IAMDomain"},"id":"7116d09f88fa41908676fdd4b039e95b","name":"IAMUser","password_expires_at":""}}}';

export const documentedKey =
  '{"assumed_agency":{"id":"{agency_id}:{agency_session_name}","urn":"sts::{account_id}::assumed-agency:{agency_name}/{agency_session_name}"},"audience":"client-id-test","credentials":{"access_key_id":"HSTANO...XBS55JLJ3","expiration":"2022-09-07T03:27:51.158Z","secret_access_key":"EoWCQrr...SCcw4Whkt2aXKWAr","security_token":"hQpjbi1XXXXXX...XXXXXKbhBbA0TQ=="},"provider":"iam::{account_id}:oidcProvider:test","source_identity":"DevUser123","subject_from_id_token":"sub-sample"}';
