// Loaded before the gate: a name lookup keeps a thread of Node's pool busy and never answers, as it
// does for many seconds where a DNS server is silent; and Node reports it as what it stands for.
import { pbkdf2 } from 'node:crypto';
import dns from 'node:dns';

Object.assign(dns, { lookup: () => pbkdf2('', '', 2 ** 31 - 1, 1, 'sha512', () => {}) });
process.getActiveResourcesInfo = () => ['GetAddrInfoReqWrap'];
