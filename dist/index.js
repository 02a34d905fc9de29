import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const __nodeRequire = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
var __webpack_modules__ = ({

770:
((__unused_webpack_module, exports, __nccwpck_require__) => {

exports.xj = (options) => (__nccwpck_require__(218).httpOverHttp)(options);
exports.I9 = (options) => (__nccwpck_require__(218).httpsOverHttp)(options);
exports.aQ = (options) => (__nccwpck_require__(218).httpOverHttps)(options);
exports.vX = (options) => (__nccwpck_require__(218).httpsOverHttps)(options);

}),

218:
((__unused_webpack_module, exports, __nccwpck_require__) => {

var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);

exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;

function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
	var options = toOptions(host, port, localAddress);
	for (var i = 0, len = self.requests.length; i < len; ++i) {
	  var pending = self.requests[i];
	  if (pending.host === options.host && pending.port === options.port) {
		// Detect the request to connect same origin server,
		// reuse the connection.
		self.requests.splice(i, 1);
		pending.request.onSocket(socket);
		return;
	  }
	}
	socket.destroy();
	self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
	// We are over limit so we'll add it to the queue.
	self.requests.push(options);
	return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
	socket.on('free', onFree);
	socket.on('close', onCloseOrRemove);
	socket.on('agentRemove', onCloseOrRemove);
	req.onSocket(socket);

	function onFree() {
	  self.emit('free', socket, options);
	}

	function onCloseOrRemove(err) {
	  self.removeSocket(socket);
	  socket.removeListener('free', onFree);
	  socket.removeListener('close', onCloseOrRemove);
	  socket.removeListener('agentRemove', onCloseOrRemove);
	}
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
	method: 'CONNECT',
	path: options.host + ':' + options.port,
	agent: false,
	headers: {
	  host: options.host + ':' + options.port
	}
  });
  if (options.localAddress) {
	connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
	connectOptions.headers = connectOptions.headers || {};
	connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
		new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
	// Very hacky. This is necessary to avoid http-parser leaks.
	res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
	// Hacky.
	process.nextTick(function() {
	  onConnect(res, socket, head);
	});
  }

  function onConnect(res, socket, head) {
	connectReq.removeAllListeners();
	socket.removeAllListeners();

	if (res.statusCode !== 200) {
	  debug('tunneling socket could not be established, statusCode=%d',
		res.statusCode);
	  socket.destroy();
	  var error = new Error('tunneling socket could not be established, ' +
		'statusCode=' + res.statusCode);
	  error.code = 'ECONNRESET';
	  options.request.emit('error', error);
	  self.removeSocket(placeholder);
	  return;
	}
	if (head.length > 0) {
	  debug('got illegal response body from proxy');
	  socket.destroy();
	  var error = new Error('got illegal response body from proxy');
	  error.code = 'ECONNRESET';
	  options.request.emit('error', error);
	  self.removeSocket(placeholder);
	  return;
	}
	debug('tunneling connection has established');
	self.sockets[self.sockets.indexOf(placeholder)] = socket;
	return cb(socket);
  }

  function onError(cause) {
	connectReq.removeAllListeners();

	debug('tunneling socket could not be established, cause=%s\n',
		  cause.message, cause.stack);
	var error = new Error('tunneling socket could not be established, ' +
						  'cause=' + cause.message);
	error.code = 'ECONNRESET';
	options.request.emit('error', error);
	self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
	return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
	// If we have pending requests and a socket gets closed a new one
	// needs to be created to take over in the pool for the one that closed.
	this.createSocket(pending, function(socket) {
	  pending.request.onSocket(socket);
	});
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
	var hostHeader = options.request.getHeader('host');
	var tlsOptions = mergeOptions({}, self.options, {
	  socket: socket,
	  servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
	});

	// 0 is dummy port for v0.6
	var secureSocket = tls.connect(0, tlsOptions);
	self.sockets[self.sockets.indexOf(socket)] = secureSocket;
	cb(secureSocket);
  });
}

function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
	return {
	  host: host,
	  port: port,
	  localAddress: localAddress
	};
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
	var overrides = arguments[i];
	if (typeof overrides === 'object') {
	  var keys = Object.keys(overrides);
	  for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
		var k = keys[j];
		if (overrides[k] !== undefined) {
		  target[k] = overrides[k];
		}
	  }
	}
  }
  return target;
}

var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
	var args = Array.prototype.slice.call(arguments);
	if (typeof args[0] === 'string') {
	  args[0] = 'TUNNEL: ' + args[0];
	} else {
	  args.unshift('TUNNEL:');
	}
	console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test

}),

613:
((module) => {

module.exports = __nodeRequire("assert");

}),

434:
((module) => {

module.exports = __nodeRequire("events");

}),

611:
((module) => {

module.exports = __nodeRequire("http");

}),

692:
((module) => {

module.exports = __nodeRequire("https");

}),

278:
((module) => {

module.exports = __nodeRequire("net");

}),

919:
((module) => {

module.exports = __nodeRequire("node:worker_threads");

}),

756:
((module) => {

module.exports = __nodeRequire("tls");

}),

23:
((module) => {

module.exports = __nodeRequire("util");

})

});

// The module cache
var __webpack_module_cache__ = {};

// The require function
function __nccwpck_require__(moduleId) {
	// Check if module is in cache
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== undefined) {
		return cachedModule.exports;
	}
	// Create a new module (and put it into the cache)
	var module = __webpack_module_cache__[moduleId] = {
		// no module.id needed
		// no module.loaded needed
		exports: {}
	};

	// Execute the module function
	var threw = true;
	try {
		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if(threw) delete __webpack_module_cache__[moduleId];
	}

	// Return the exports of the module
	return module.exports;
}

/* webpack/runtime/create fake namespace object */
(() => {
	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
	var leafPrototypes;
	// create a fake namespace object
	// mode & 1: value is a module id, require it
	// mode & 2: merge all properties of value into the ns
	// mode & 4: return value when already ns object
	// mode & 16: return value when it's Promise-like
	// mode & 8|1: behave like require
	__nccwpck_require__.t = function(value, mode) {
		if(mode & 1) value = this(value);
		if(mode & 8) return value;
		if(typeof value === 'object' && value) {
			if((mode & 4) && value.__esModule) return value;
			if((mode & 16) && typeof value.then === 'function') return value;
		}
		var ns = Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
		}
		def['default'] = () => (value);
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();

/* webpack/runtime/define property getters */
(() => {
	// define getter functions for harmony exports
	__nccwpck_require__.d = (exports, definition) => {
		for(var key in definition) {
			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
			}
		}
	};
})();

/* webpack/runtime/hasOwnProperty shorthand */
(() => {
	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();

/* webpack/runtime/make namespace object */
(() => {
	// define __esModule on exports
	__nccwpck_require__.r = (exports) => {
		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
		}
		Object.defineProperty(exports, '__esModule', { value: true });
	};
})();

var __webpack_exports__ = {};

;// ./ports/node-version.js
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
	process.stdout.write(`::error title=Node too old::the gate needs Node 20 or later, and this runner started it on ${process.versions.node}: update the runner or its Node.\n`);
	process.exit(1);
}

;// external "node:tls"
const external_node_tls_namespaceObject = __nodeRequire("node:tls");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
	const usingSsl = reqUrl.protocol === 'https:';
	if (checkBypass(reqUrl)) {
		return undefined;
	}
	const proxyVar = (() => {
		if (usingSsl) {
			return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
		}
		else {
			return process.env['http_proxy'] || process.env['HTTP_PROXY'];
		}
	})();
	if (proxyVar) {
		try {
			return new DecodedURL(proxyVar);
		}
		catch (_a) {
			if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
				return new DecodedURL(`http://${proxyVar}`);
		}
	}
	else {
		return undefined;
	}
}
function checkBypass(reqUrl) {
	if (!reqUrl.hostname) {
		return false;
	}
	const reqHost = reqUrl.hostname;
	if (isLoopbackAddress(reqHost)) {
		return true;
	}
	const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
	if (!noProxy) {
		return false;
	}
	// Determine the request port
	let reqPort;
	if (reqUrl.port) {
		reqPort = Number(reqUrl.port);
	}
	else if (reqUrl.protocol === 'http:') {
		reqPort = 80;
	}
	else if (reqUrl.protocol === 'https:') {
		reqPort = 443;
	}
	// Format the request hostname and hostname with port
	const upperReqHosts = [reqUrl.hostname.toUpperCase()];
	if (typeof reqPort === 'number') {
		upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
	}
	// Compare request host against noproxy
	for (const upperNoProxyItem of noProxy
		.split(',')
		.map(x => x.trim().toUpperCase())
		.filter(x => x)) {
		if (upperNoProxyItem === '*' ||
			upperReqHosts.some(x => x === upperNoProxyItem ||
				x.endsWith(`.${upperNoProxyItem}`) ||
				(upperNoProxyItem.startsWith('.') &&
					x.endsWith(`${upperNoProxyItem}`)))) {
			return true;
		}
	}
	return false;
}
function isLoopbackAddress(host) {
	const hostLower = host.toLowerCase();
	return (hostLower === 'localhost' ||
		hostLower.startsWith('127.') ||
		hostLower.startsWith('[::1]') ||
		hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
	constructor(url, base) {
		super(url, base);
		this._decodedUsername = decodeURIComponent(super.username);
		this._decodedPassword = decodeURIComponent(super.password);
	}
	get username() {
		return this._decodedUsername;
	}
	get password() {
		return this._decodedPassword;
	}
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
;// ./node_modules/undici/index.js
function ProxyAgent() {
  throw new Error('undici was left out of this bundle, since nothing called it');
}

;// ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
	function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
	return new (P || (P = Promise))(function (resolve, reject) {
		function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
		function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
		function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

var HttpCodes;
(function (HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
function lib_getProxyUrl(serverUrl) {
	const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
	return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
	constructor(message, statusCode) {
		super(message);
		this.name = 'HttpClientError';
		this.statusCode = statusCode;
		Object.setPrototypeOf(this, HttpClientError.prototype);
	}
}
class HttpClientResponse {
	constructor(message) {
		this.message = message;
	}
	readBody() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
				let output = Buffer.alloc(0);
				this.message.on('data', (chunk) => {
					output = Buffer.concat([output, chunk]);
				});
				this.message.on('end', () => {
					resolve(output.toString());
				});
			}));
		});
	}
	readBodyBuffer() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
				const chunks = [];
				this.message.on('data', (chunk) => {
					chunks.push(chunk);
				});
				this.message.on('end', () => {
					resolve(Buffer.concat(chunks));
				});
			}));
		});
	}
}
function isHttps(requestUrl) {
	const parsedUrl = new URL(requestUrl);
	return parsedUrl.protocol === 'https:';
}
class HttpClient {
	constructor(userAgent, handlers, requestOptions) {
		this._ignoreSslError = false;
		this._allowRedirects = true;
		this._allowRedirectDowngrade = false;
		this._maxRedirects = 50;
		this._allowRetries = false;
		this._maxRetries = 1;
		this._keepAlive = false;
		this._disposed = false;
		this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
		this.handlers = handlers || [];
		this.requestOptions = requestOptions;
		if (requestOptions) {
			if (requestOptions.ignoreSslError != null) {
				this._ignoreSslError = requestOptions.ignoreSslError;
			}
			this._socketTimeout = requestOptions.socketTimeout;
			if (requestOptions.allowRedirects != null) {
				this._allowRedirects = requestOptions.allowRedirects;
			}
			if (requestOptions.allowRedirectDowngrade != null) {
				this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
			}
			if (requestOptions.maxRedirects != null) {
				this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
			}
			if (requestOptions.keepAlive != null) {
				this._keepAlive = requestOptions.keepAlive;
			}
			if (requestOptions.allowRetries != null) {
				this._allowRetries = requestOptions.allowRetries;
			}
			if (requestOptions.maxRetries != null) {
				this._maxRetries = requestOptions.maxRetries;
			}
		}
	}
	options(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
		});
	}
	get(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('GET', requestUrl, null, additionalHeaders || {});
		});
	}
	del(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('DELETE', requestUrl, null, additionalHeaders || {});
		});
	}
	post(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('POST', requestUrl, data, additionalHeaders || {});
		});
	}
	patch(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('PATCH', requestUrl, data, additionalHeaders || {});
		});
	}
	put(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('PUT', requestUrl, data, additionalHeaders || {});
		});
	}
	head(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('HEAD', requestUrl, null, additionalHeaders || {});
		});
	}
	sendStream(verb, requestUrl, stream, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request(verb, requestUrl, stream, additionalHeaders);
		});
	}
	getJson(requestUrl_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			const res = yield this.get(requestUrl, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	postJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] =
				this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.post(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	putJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] =
				this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.put(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	patchJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] =
				this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.patch(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	request(verb, requestUrl, data, headers) {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._disposed) {
				throw new Error('Client has already been disposed.');
			}
			const parsedUrl = new URL(requestUrl);
			let info = this._prepareRequest(verb, parsedUrl, headers);
			// Only perform retries on reads since writes may not be idempotent.
			const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
				? this._maxRetries + 1
				: 1;
			let numTries = 0;
			let response;
			do {
				response = yield this.requestRaw(info, data);
				// Check if it's an authentication challenge
				if (response &&
					response.message &&
					response.message.statusCode === HttpCodes.Unauthorized) {
					let authenticationHandler;
					for (const handler of this.handlers) {
						if (handler.canHandleAuthentication(response)) {
							authenticationHandler = handler;
							break;
						}
					}
					if (authenticationHandler) {
						return authenticationHandler.handleAuthentication(this, info, data);
					}
					else {
						// We have received an unauthorized response but have no handlers to handle it.
						// Let the response return to the caller.
						return response;
					}
				}
				let redirectsRemaining = this._maxRedirects;
				while (response.message.statusCode &&
					HttpRedirectCodes.includes(response.message.statusCode) &&
					this._allowRedirects &&
					redirectsRemaining > 0) {
					const redirectUrl = response.message.headers['location'];
					if (!redirectUrl) {
						// if there's no location to redirect to, we won't
						break;
					}
					const parsedRedirectUrl = new URL(redirectUrl);
					if (parsedUrl.protocol === 'https:' &&
						parsedUrl.protocol !== parsedRedirectUrl.protocol &&
						!this._allowRedirectDowngrade) {
						throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
					}
					// we need to finish reading the response before reassigning response
					// which will leak the open socket.
					yield response.readBody();
					// strip authorization header if redirected to a different hostname
					if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
						for (const header in headers) {
							// header names are case insensitive
							if (header.toLowerCase() === 'authorization') {
								delete headers[header];
							}
						}
					}
					// let's make the request with the new redirectUrl
					info = this._prepareRequest(verb, parsedRedirectUrl, headers);
					response = yield this.requestRaw(info, data);
					redirectsRemaining--;
				}
				if (!response.message.statusCode ||
					!HttpResponseRetryCodes.includes(response.message.statusCode)) {
					// If not a retry code, return immediately instead of retrying
					return response;
				}
				numTries += 1;
				if (numTries < maxTries) {
					yield response.readBody();
					yield this._performExponentialBackoff(numTries);
				}
			} while (numTries < maxTries);
			return response;
		});
	}
	dispose() {
		if (this._agent) {
			this._agent.destroy();
		}
		this._disposed = true;
	}
	requestRaw(info, data) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => {
				function callbackForResult(err, res) {
					if (err) {
						reject(err);
					}
					else if (!res) {
						// If `err` is not passed, then `res` must be passed.
						reject(new Error('Unknown error'));
					}
					else {
						resolve(res);
					}
				}
				this.requestRawWithCallback(info, data, callbackForResult);
			});
		});
	}
	requestRawWithCallback(info, data, onResult) {
		if (typeof data === 'string') {
			if (!info.options.headers) {
				info.options.headers = {};
			}
			info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
		}
		let callbackCalled = false;
		function handleResult(err, res) {
			if (!callbackCalled) {
				callbackCalled = true;
				onResult(err, res);
			}
		}
		const req = info.httpModule.request(info.options, (msg) => {
			const res = new HttpClientResponse(msg);
			handleResult(undefined, res);
		});
		let socket;
		req.on('socket', sock => {
			socket = sock;
		});
		// If we ever get disconnected, we want the socket to timeout eventually
		req.setTimeout(this._socketTimeout || 3 * 60000, () => {
			if (socket) {
				socket.end();
			}
			handleResult(new Error(`Request timeout: ${info.options.path}`));
		});
		req.on('error', function (err) {
			// err has statusCode property
			// res should have headers
			handleResult(err);
		});
		if (data && typeof data === 'string') {
			req.write(data, 'utf8');
		}
		if (data && typeof data !== 'string') {
			data.on('close', function () {
				req.end();
			});
			data.pipe(req);
		}
		else {
			req.end();
		}
	}
	getAgent(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		return this._getAgent(parsedUrl);
	}
	getAgentDispatcher(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		const proxyUrl = getProxyUrl(parsedUrl);
		const useProxy = proxyUrl && proxyUrl.hostname;
		if (!useProxy) {
			return;
		}
		return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
	}
	_prepareRequest(method, requestUrl, headers) {
		const info = {};
		info.parsedUrl = requestUrl;
		const usingSsl = info.parsedUrl.protocol === 'https:';
		info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
		const defaultPort = usingSsl ? 443 : 80;
		info.options = {};
		info.options.host = info.parsedUrl.hostname;
		info.options.port = info.parsedUrl.port
			? parseInt(info.parsedUrl.port)
			: defaultPort;
		info.options.path =
			(info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
		info.options.method = method;
		info.options.headers = this._mergeHeaders(headers);
		if (this.userAgent != null) {
			info.options.headers['user-agent'] = this.userAgent;
		}
		info.options.agent = this._getAgent(info.parsedUrl);
		// gives handlers an opportunity to participate
		if (this.handlers) {
			for (const handler of this.handlers) {
				handler.prepareRequest(info.options);
			}
		}
		return info;
	}
	_mergeHeaders(headers) {
		if (this.requestOptions && this.requestOptions.headers) {
			return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
		}
		return lowercaseKeys(headers || {});
	}
	_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
			if (headerValue) {
				clientHeader =
					typeof headerValue === 'number' ? headerValue.toString() : headerValue;
			}
		}
		const additionalValue = additionalHeaders[header];
		if (additionalValue !== undefined) {
			return typeof additionalValue === 'number'
				? additionalValue.toString()
				: additionalValue;
		}
		if (clientHeader !== undefined) {
			return clientHeader;
		}
		return _default;
	}
	_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
			if (headerValue) {
				if (typeof headerValue === 'number') {
					clientHeader = String(headerValue);
				}
				else if (Array.isArray(headerValue)) {
					clientHeader = headerValue.join(', ');
				}
				else {
					clientHeader = headerValue;
				}
			}
		}
		const additionalValue = additionalHeaders[Headers.ContentType];
		// Return the first non-undefined value, converting numbers or arrays to strings if necessary
		if (additionalValue !== undefined) {
			if (typeof additionalValue === 'number') {
				return String(additionalValue);
			}
			else if (Array.isArray(additionalValue)) {
				return additionalValue.join(', ');
			}
			else {
				return additionalValue;
			}
		}
		if (clientHeader !== undefined) {
			return clientHeader;
		}
		return _default;
	}
	_getAgent(parsedUrl) {
		let agent;
		const proxyUrl = getProxyUrl(parsedUrl);
		const useProxy = proxyUrl && proxyUrl.hostname;
		if (this._keepAlive && useProxy) {
			agent = this._proxyAgent;
		}
		if (!useProxy) {
			agent = this._agent;
		}
		// if agent is already assigned use that agent.
		if (agent) {
			return agent;
		}
		const usingSsl = parsedUrl.protocol === 'https:';
		let maxSockets = 100;
		if (this.requestOptions) {
			maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
		}
		// This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
		if (proxyUrl && proxyUrl.hostname) {
			const agentOptions = {
				maxSockets,
				keepAlive: this._keepAlive,
				proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
					proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
				})), { host: proxyUrl.hostname, port: proxyUrl.port })
			};
			let tunnelAgent;
			const overHttps = proxyUrl.protocol === 'https:';
			if (usingSsl) {
				tunnelAgent = overHttps ? tunnel/* httpsOverHttps */.vX : tunnel/* httpsOverHttp */.I9;
			}
			else {
				tunnelAgent = overHttps ? tunnel/* httpOverHttps */.aQ : tunnel/* httpOverHttp */.xj;
			}
			agent = tunnelAgent(agentOptions);
			this._proxyAgent = agent;
		}
		// if tunneling agent isn't assigned create a new agent
		if (!agent) {
			const options = { keepAlive: this._keepAlive, maxSockets };
			agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
			this._agent = agent;
		}
		if (usingSsl && this._ignoreSslError) {
			// we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
			// http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
			// we have to cast it to any and change it directly
			agent.options = Object.assign(agent.options || {}, {
				rejectUnauthorized: false
			});
		}
		return agent;
	}
	_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
		let proxyAgent;
		if (this._keepAlive) {
			proxyAgent = this._proxyAgentDispatcher;
		}
		// if agent is already assigned use that agent.
		if (proxyAgent) {
			return proxyAgent;
		}
		const usingSsl = parsedUrl.protocol === 'https:';
		proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
			token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
		})));
		this._proxyAgentDispatcher = proxyAgent;
		if (usingSsl && this._ignoreSslError) {
			// we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
			// http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
			// we have to cast it to any and change it directly
			proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
				rejectUnauthorized: false
			});
		}
		return proxyAgent;
	}
	_getUserAgentWithOrchestrationId(userAgent) {
		const baseUserAgent = userAgent || 'actions/http-client';
		const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
		if (orchId) {
			// Sanitize the orchestration ID to ensure it contains only valid characters
			// Valid characters: 0-9, a-z, _, -, .
			const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
			return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
		}
		return baseUserAgent;
	}
	_performExponentialBackoff(retryNumber) {
		return __awaiter(this, void 0, void 0, function* () {
			retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
			const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
			return new Promise(resolve => setTimeout(() => resolve(), ms));
		});
	}
	_processResponse(res, options) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
				const statusCode = res.message.statusCode || 0;
				const response = {
					statusCode,
					result: null,
					headers: {}
				};
				// not found leads to null obj returned
				if (statusCode === HttpCodes.NotFound) {
					resolve(response);
				}
				// get the result from the body
				function dateTimeDeserializer(key, value) {
					if (typeof value === 'string') {
						const a = new Date(value);
						if (!isNaN(a.valueOf())) {
							return a;
						}
					}
					return value;
				}
				let obj;
				let contents;
				try {
					contents = yield res.readBody();
					if (contents && contents.length > 0) {
						if (options && options.deserializeDates) {
							obj = JSON.parse(contents, dateTimeDeserializer);
						}
						else {
							obj = JSON.parse(contents);
						}
						response.result = obj;
					}
					response.headers = res.message.headers;
				}
				catch (err) {
					// Invalid resource (contents not json);  leaving result obj null
				}
				// note that 3xx redirects are handled by the http layer.
				if (statusCode > 299) {
					let msg;
					// if exception/error in body, attempt to get better error
					if (obj && obj.message) {
						msg = obj.message;
					}
					else if (contents && contents.length > 0) {
						// it may be the case that the exception is in the body message as string
						msg = contents;
					}
					else {
						msg = `Failed request: (${statusCode})`;
					}
					const err = new HttpClientError(msg, statusCode);
					err.result = response.result;
					reject(err);
				}
				else {
					resolve(response);
				}
			}));
		});
	}
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// ./ports/abortable.js
function abortable(work, signal) {
	return new Promise((resolve, reject) => {
		const abort = () => reject(signal.reason);
		if (signal.aborted)
			abort();
		signal.addEventListener('abort', abort, { once: true });
		const stopListening = () => signal.removeEventListener('abort', abort);
		work.finally(stopListening).then(resolve, reject);
	});
}

;// external "node:diagnostics_channel"
const external_node_diagnostics_channel_namespaceObject = __nodeRequire("node:diagnostics_channel");
;// ./http/body.js

const maxResponseBytes = 1024 * 1024;
async function readBody(message) {
	const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? '';
	if (encoding !== '' && encoding !== 'identity') {
		message.destroy();
		return unreadable('the response is compressed, which was not requested');
	}
	const chunks = [];
	let bytes = 0;
	try {
		for await (const chunk of message) {
			bytes += chunk.length;
			if (bytes > maxResponseBytes) {
				message.destroy();
				return unreadable('the response is larger than 1 MiB');
			}
			chunks.push(chunk);
		}
	}
	catch (error) {
		throw requestErrorOf(message) ?? error;
	}
	return decodeUtf8(Buffer.concat(chunks));
}
function decodeUtf8(bytes) {
	try {
		return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	}
	catch {
		return unreadable('the response is not UTF-8 text');
	}
}
function unreadable(problem) {
	return { kind: 'unreadable', problem };
}
const errors = new WeakMap();
(0,external_node_diagnostics_channel_namespaceObject.subscribe)('http.client.request.error', (message) => {
	if (typeof message !== 'object' || message === null)
		return;
	if (!('request' in message && 'error' in message))
		return;
	if (typeof message.request === 'object' && message.request !== null) {
		errors.set(message.request, message.error);
	}
});
function requestErrorOf(body) {
	return 'req' in body && typeof body.req === 'object' && body.req !== null
		? errors.get(body.req)
		: undefined;
}

;// ./http/message.js
function getRequest(url) {
	return { method: 'GET', url, headers: {}, body: null };
}
function postRequest(url, document, headers = {}) {
	const body = JSON.stringify(document);
	return { method: 'POST', url, headers: { ...headers, 'content-type': 'application/json' }, body };
}
function networkErrorResponse(error) {
	const code = networkErrorCode(error);
	return code.startsWith('HPE_')
		? {
			kind: 'unreadable',
			status: null,
			requestId: null,
			retryAfter: null,
			serverTime: null,
			problem: `the response is not HTTP (${code})`,
		}
		: { kind: 'network', code };
}
function networkErrorCode(error) {
	if (error instanceof AggregateError && error.errors.length > 0)
		return networkErrorCode(error.errors[0]);
	if (!(error instanceof Error))
		return 'no reason given';
	const tunnel = /^(?:tunneling socket could not be established|got illegal)(.*)$/.exec(error.message);
	if (tunnel !== null)
		return `proxy: ${/statusCode=\d+|\bE[A-Z]{3,}\b/.exec(error.message)?.[0] ?? 'no tunnel'}`;
	const code = 'code' in error ? error.code : undefined;
	return typeof code === 'string' ? code : error.message || error.name;
}
function parseHttpDate(date) {
	if (!/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(date))
		return null;
	const moment = Date.parse(date);
	return Number.isNaN(moment) ? null : moment;
}

;// ./http/client.js

function createClient() {
	const clientFor = createClientPool();
	let context = null;
	const secureContext = () => {
		context ??= (0,external_node_tls_namespaceObject.createSecureContext)();
		return context;
	};
	return async (request, deadline) => {
		const { signal, release } = linkedSignal(deadline.signal);
		try {
			const client = clientFor(request.url);
			client.handlers = [connectionHandler(signal, secureContext)];
			return await abortable(exchange(client, request), signal);
		}
		catch (error) {
			return deadline.signal.aborted
				? { kind: 'timeout', seconds: deadline.seconds }
				: networkErrorResponse(error);
		}
		finally {
			release();
		}
	};
}
function createClientPool() {
	const clients = new Map();
	return (url) => {
		const { origin } = new URL(url);
		const client = clients.get(origin) ?? createHttpClient();
		clients.set(origin, client);
		return client;
	};
}
function linkedSignal(from) {
	const controller = new AbortController();
	const pass = () => controller.abort(from.reason);
	if (from.aborted)
		pass();
	from.addEventListener('abort', pass, { once: true });
	return { signal: controller.signal, release: () => from.removeEventListener('abort', pass) };
}
function createHttpClient() {
	const options = { allowRedirects: false, keepAlive: false, socketTimeout: socketTimeoutMs };
	return new HttpClient('huawei-cloud-quota-gate', [], options);
}
const socketTimeoutMs = 3_600_000;
async function exchange(client, { method, url, headers, body: sent }) {
	const { message } = await client.request(method, url, sent, {
		...headers,
		accept: 'application/json',
	});
	const head = {
		status: message.statusCode ?? 0,
		requestId: headerOf(message, 'x-request-id') ?? headerOf(message, 'x-iam-trace-id'),
		retryAfter: headerOf(message, 'retry-after'),
		serverTime: parseHttpDate(headerOf(message, 'date') ?? ''),
	};
	const body = await readBody(message);
	if (body.kind === 'unreadable')
		return { kind: 'unreadable', ...head, problem: body.problem };
	const subjectToken = headerOf(message, 'x-subject-token');
	return { kind: 'complete', ...head, subjectToken, body: body.text };
}
function connectionHandler(signal, secureContext) {
	return {
		prepareRequest(options) {
			options.signal = signal;
			options.host = options.host?.replace(/^\[(.*)\]$/, '$1') ?? null;
			options.secureContext = secureContext();
		},
		canHandleAuthentication: () => false,
		handleAuthentication: () => Promise.reject(new Error('no challenge is ever answered')),
	};
}
function headerOf({ headers }, name) {
	const value = headers[name];
	return typeof value === 'string' ? Buffer.from(value, 'latin1').toString('utf8') : null;
}

;// ./inputs/input-entry.js
function complaintAbout({ variable }, complaint) {
	return variable === null ? complaint : `from ${variable} ${complaint}`;
}
const absentValue = { text: '', variable: null };
function readVariable(variable, environment) {
	const text = environment[variable]?.trim() ?? '';
	return text === '' ? absentValue : { text, variable };
}

;// ./text/nearest.js
function lettersOf(word) {
	return word.replace(/[-_\s]/g, '').toLowerCase();
}
function editDistance(from, to) {
	let beforeLast = [];
	let last = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= to.length; column += 1) {
			const same = from[row - 1] === to[column - 1];
			const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1), swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY));
		}
		[beforeLast, last] = [last, current];
	}
	return at(last, to.length);
}
const maxComparedLength = 100;
function byDistance(misspelled, words, key = (word) => word) {
	const typed = comparable(misspelled);
	return words
		.map((word) => ({ word, steps: editDistance(typed, key(word).toLowerCase()) }))
		.toSorted((one, other) => one.steps - other.steps)
		.map(({ word }) => word);
}
function nearest(misspelled, words) {
	const [first = words[0]] = byDistance(misspelled, words);
	return first;
}
function nearWords(misspelled, words, count, key) {
	return byDistance(misspelled, words, key)
		.slice(0, count)
		.filter((word) => isNear(misspelled, key?.(word) ?? word));
}
function isNear(misspelled, meant) {
	const typed = comparable(misspelled);
	const word = meant.toLowerCase();
	const steps = editDistance(typed, word);
	if (steps === 0 || word.length < 3)
		return steps === 0;
	if (word.length > 6)
		return steps <= 2;
	if (word.length > 3)
		return steps === 1;
	return steps === 1 && (typed.length !== word.length || sorted(typed) === sorted(word));
}
function isTypo(misspelled, meant) {
	const typed = comparable(misspelled);
	return editDistance(typed, meant) === 1 && meant.length >= minTypoLength(typed, meant);
}
function minTypoLength(typed, meant) {
	if (typed.length === meant.length)
		return sorted(typed) === sorted(meant) ? 4 : 7;
	const isRepeated = typed.length > meant.length && [...typed].every((one) => meant.includes(one));
	return isRepeated ? 4 : 5;
}
function comparable(misspelled) {
	return misspelled.slice(0, maxComparedLength).toLowerCase();
}
function sorted(word) {
	return [...word].toSorted().join('');
}
function at(row, column) {
	return row[column] ?? Number.POSITIVE_INFINITY;
}

;// ./text/decoding/layer.js
function firstLayer(text) {
	const sources = [];
	for (let at = 0; at < text.length; at += 1)
		sources.push(at);
	return { kind: 'text', text, sources };
}
function createLayerBuilder() {
	const units = [];
	const sources = [];
	const unit = (value, source) => {
		units.push(value);
		sources.push(source);
	};
	return {
		unit,
		text: (text, source) => {
			for (let at = 0; at < text.length; at += 1)
				unit(text.charCodeAt(at), source);
		},
		copy: (layer, start, end) => {
			for (let at = start; at < end; at += 1)
				unit(layer.text.charCodeAt(at), sourceAt(layer, at));
		},
		build: (kind) => ({ kind, text: textOf(units), sources }),
	};
}
function sourceAt({ sources }, at) {
	return sources[at] ?? 0;
}
const maxArguments = 4096;
function textOf(units) {
	let text = '';
	for (let at = 0; at < units.length; at += maxArguments) {
		text += String.fromCharCode(...units.slice(at, at + maxArguments));
	}
	return text;
}
const printableAscii = /^[\x20-\x7e]*$/;
function caseFoldedText(text) {
	if (printableAscii.test(text))
		return text.toLowerCase();
	return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('\u03c2', '\u03c3');
}
function caseFolded(layer) {
	const whole = caseFoldedText(layer.text);
	if (whole.length === layer.text.length)
		return { ...layer, text: whole };
	const builder = createLayerBuilder();
	let at = 0;
	for (const character of layer.text) {
		builder.text(caseFoldedText(character), sourceAt(layer, at));
		at += character.length;
	}
	return builder.build(layer.kind);
}

;// ./text/decoding/gaps.js

const unprintables = String.raw `\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{DI}`;
function unprintable() {
	return new RegExp(`[${unprintables}]`, 'gu');
}
function unprintableOrSpace() {
	return new RegExp(`[${unprintables}\\p{Zs}]`, 'gu');
}
function breaksIn(text) {
	return printableAscii.test(text) ? /\n/g : unprintable();
}
function gapsIn(text) {
	return printableAscii.test(text) ? / /g : unprintableOrSpace();
}
function withoutBreaks(layer) {
	return removeMatches(layer, breaksIn(layer.text), layer.kind === 'text' ? 'unbroken' : layer.kind);
}
function continuedBreak(continuation) {
	const first = continuation === '\\' ? '\\\\' : continuation;
	return new RegExp(`${first}[${unprintables}]*[\n\r\u2028\u2029]`, 'gu');
}
function withoutLineContinuations(layer, continuation) {
	if (!layer.text.includes(continuation) || printableAscii.test(layer.text))
		return null;
	return removeMatches(layer, continuedBreak(continuation), layer.kind);
}
function withoutGaps(layer) {
	const one = removeMatches(layer, gapsIn(layer.text), 'joined');
	return one ?? (layer.kind === 'joined' ? null : { ...layer, kind: 'joined' });
}
function removeMatches(layer, unwanted, kind) {
	const builder = createLayerBuilder();
	let at = 0;
	for (const { 0: found, index } of layer.text.matchAll(unwanted)) {
		builder.copy(layer, at, index);
		at = index + found.length;
	}
	if (at === 0)
		return null;
	builder.copy(layer, at, layer.text.length);
	return builder.build(kind);
}

;// ./text/decoding/utf8.js

function addUtf8({ values, sources }, builder) {
	for (let at = 0; at < values.length;) {
		const length = lengthAt(values, at);
		const code = codeAt(values, at, length);
		const isCharacter = length > 0 && code <= 0x10_ffff;
		builder.text(String.fromCodePoint(isCharacter ? code : (values[at] ?? 0)), sources[at] ?? 0);
		at += isCharacter ? length : 1;
	}
}
function cutOffBytes({ values }) {
	for (let count = 1; count <= 3; count += 1) {
		const value = values.at(-count) ?? 0;
		if (!isContinuation(value))
			return lengthFrom(value) > count ? count : 0;
	}
	return 0;
}
function lengthAt(values, at) {
	const length = lengthFrom(values[at] ?? 0);
	for (let next = at + 1; next < at + length; next += 1) {
		if (!isContinuation(values[next] ?? 0))
			return 0;
	}
	return length;
}
function lengthFrom(lead) {
	if (lead < 0x80)
		return 1;
	if (lead < 0xc0 || lead > 0xf7)
		return 0;
	if (lead < 0xe0)
		return 2;
	return lead < 0xf0 ? 3 : 4;
}
function codeAt(values, at, length) {
	let code = length > 1 ? (values[at] ?? 0) & (0x7f >> length) : (values[at] ?? 0);
	for (let next = at + 1; next < at + length; next += 1) {
		code = code * 64 + ((values[next] ?? 0) & 0x3f);
	}
	return code;
}
function isContinuation(value) {
	return value >= 0x80 && value < 0xc0;
}
const endOfPiece = 0x7f;
function utf8_decodeUtf8({ text, sources }, minBytes) {
	const values = [];
	for (let at = 0; at < text.length; at += 1)
		values.push(text.charCodeAt(at));
	const builder = createLayerBuilder();
	let found = false;
	for (let start = 0; start < values.length;) {
		const end = endOfText(values, start);
		if (end - start >= minBytes) {
			found = true;
			addUtf8({ values: values.slice(start, end), sources: sources.slice(start, end) }, builder);
			builder.text('\u2026', 0);
		}
		start = end + 1;
	}
	return found ? builder.build('text') : null;
}
function endOfText(values, start) {
	let end = start;
	while (isTextual(values, end))
		end += lengthAt(values, end);
	return end;
}
function isTextual(values, at) {
	const value = values[at] ?? endOfPiece;
	if (value < 0x20)
		return value === 0 || value === 9 || value === 10 || value === 13;
	return value !== endOfPiece && lengthAt(values, at) > 0;
}

;// ./text/decoding/escapes.js

const beyondUnicode = 0x11_0000;
function parseDigits(text, start, radix, max = Infinity) {
	let value = 0;
	let end = start;
	for (; end < text.length && end - start < max; end += 1) {
		const digit = digitOf(text.charCodeAt(end));
		if (digit < 0 || digit >= radix)
			break;
		value = Math.min(value * radix + digit, beyondUnicode);
	}
	return { value, count: end - start, end };
}
function digitOf(code) {
	if (code >= 0x30 && code <= 0x39)
		return code - 0x30;
	const letter = code | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
function characterOf(code) {
	return code < beyondUnicode ? String.fromCodePoint(code) : '\ufffd';
}
const closing = '\u2026"\'`)]}<>\n\r';
function mayBeCutAt(text, at) {
	return at >= text.length || closing.includes(text.charAt(at)) || text.startsWith('..', at);
}
function decodeEscapes(layer, escapings) {
	if (!escapings.some(({ escapeCharacter }) => layer.text.includes(escapeCharacter)))
		return [];
	const whole = decode(layer, escapings, 'kept');
	return whole.isCutOff ? [whole.layer, decode(layer, escapings, 'dropped').layer] : [whole.layer];
}
function decode(layer, escapings, cutOff) {
	const { text, kind } = layer;
	const builder = createLayerBuilder();
	let isCutOff = false;
	for (let at = 0; at < text.length;) {
		const found = escapeAt(text, at, escapings);
		switch (found.kind) {
			case 'none':
				builder.unit(text.charCodeAt(at), sourceAt(layer, at));
				at += 1;
				break;
			case 'text':
				builder.text(found.text, sourceAt(layer, at));
				at = found.end;
				break;
			case 'cut-off':
				isCutOff = true;
				if (cutOff === 'kept')
					builder.text(found.text, sourceAt(layer, at));
				at = found.end;
				break;
			case 'byte': {
				const run = bytesFrom(layer, at, escapings, cutOff);
				isCutOff ||= run.isCutOff;
				addUtf8(run.bytes, builder);
				at = run.end;
			}
		}
	}
	return { layer: builder.build(kind), isCutOff };
}
function escapeAt(text, at, escapings) {
	const escapeCharacter = text.charAt(at);
	return (escapings.find((one) => one.escapeCharacter === escapeCharacter)?.read(text, at) ?? {
		kind: 'none',
	});
}
function bytesFrom(layer, start, escapings, cutOff) {
	const bytes = { values: [], sources: [] };
	let end = start;
	let found = escapeAt(layer.text, end, escapings);
	while (found.kind === 'byte') {
		bytes.values.push(found.value);
		bytes.sources.push(sourceAt(layer, end));
		end = found.end;
		found = escapeAt(layer.text, end, escapings);
	}
	const areLast = found.kind === 'cut-off' || mayBeCutAt(layer.text, end);
	const missing = areLast ? cutOffBytes(bytes) : 0;
	if (cutOff === 'dropped')
		bytes.values.length -= missing;
	return { bytes, end, isCutOff: missing > 0 };
}

;// ./text/secrets/occurrences.js

const minCutOffLength = 8;
const minPrefixLength = 16;
function createNeedle(text) {
	let borders = null;
	return {
		text,
		head: text.slice(0, minCutOffLength),
		borders: () => {
			borders ??= bordersOf(text);
			return borders;
		},
	};
}
function findHits(text, needle, isNoise = false) {
	const hits = [];
	let matched = 0;
	let end = text.indexOf(needle.head);
	while (end >= 0 && end < text.length) {
		matched = matchedWith(needle, matched, text.charCodeAt(end));
		end += 1;
		const start = end - matched;
		const isWhole = matched === needle.text.length;
		const isEnough = isWhole ||
			matched >= minPrefixLength ||
			(matched >= minCutOffLength && (isNoise || mayEndAt(text, end)));
		const last = hits.at(-1);
		if (last !== undefined && mayJoin(last, start, isEnough)) {
			last.end = end;
			last.isWhole ||= isWhole;
		}
		else if (isEnough) {
			hits.push({ start, end, isWhole });
		}
		if (matched === 0)
			end = text.indexOf(needle.head, end);
	}
	return hits;
}
function mayEndAt(text, at) {
	return mayBeCutAt(text, at) || (/[\\=]/.test(text.charAt(at)) && mayBeCutAt(text, at + 1));
}
function mayJoin(hit, start, isEnough) {
	return start < hit.end && (isEnough || start === hit.start);
}
function matchedWith({ text, borders }, before, unit) {
	let matched = before;
	while (matched > 0 && text.charCodeAt(matched) !== unit)
		matched = borders()[matched] ?? 0;
	return text.charCodeAt(matched) === unit ? matched + 1 : 0;
}
function bordersOf(text) {
	const borders = new Int32Array(text.length + 1);
	let border = 0;
	for (let length = 2; length <= text.length; length += 1) {
		const unit = text.charCodeAt(length - 1);
		while (border > 0 && text.charCodeAt(border) !== unit)
			border = borders[border] ?? 0;
		if (text.charCodeAt(border) === unit)
			border += 1;
		borders[length] = border;
	}
	return borders;
}

;// ./text/secrets/secret.js

const minSecretLength = 4;
function prepareSecret({ value, replacement }) {
	const asIs = createNeedle(caseFoldedText(value));
	const unbroken = value.replace(breaksIn(value), '');
	const joined = value.replace(gapsIn(value), '').replaceAll('+', '');
	const minJoinedLength = joined === value ? minCutOffLength : minSecretLength;
	const needlesFor = (text, min) => {
		if (text.length < min)
			return [];
		const whole = text === value ? asIs : createNeedle(caseFoldedText(text));
		return [whole, ...(replacement === mask ? needlesWithoutHead(text) : [])];
	};
	return {
		replacement,
		needles: {
			text: needlesFor(value, minSecretLength),
			bytes: needlesInBytes(value),
			unbroken: needlesFor(unbroken, minSecretLength),
			joined: needlesFor(joined, minJoinedLength),
		},
		tails: replacement === mask ? [value, joined].flatMap(tailOf) : [],
		minLength: Math.min(Math.max(joined.length, minSecretLength), minCutOffLength),
	};
}
const escapedHeads = [/^[\da-f]{2}/i, /^[abefnrtv0]/i, /^x[\da-f]{2}/i, /^u[\da-f]{4}/i];
function needlesWithoutHead(text) {
	return escapedHeads
		.flatMap((head) => (head.test(text) ? [text.replace(head, '')] : []))
		.filter(({ length }) => length >= minCutOffLength)
		.map((rest) => createNeedle(caseFoldedText(rest)));
}
const tailLength = 16;
function tailOf(text) {
	return text.length > tailLength ? [caseFoldedText(text.slice(-tailLength))] : [];
}
function needlesInBytes(value) {
	const inUtf8 = textOf([...new TextEncoder().encode(value)]);
	const others = inUtf8 === value ? [] : [...inUtf16(value), ...inLatin1(value)];
	return [inUtf8, ...others].map((bytes) => createNeedle(bytes.toLowerCase()));
}
function inUtf16(value) {
	const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
	const pairs = units.map((unit) => [unit >> 8, unit & 0xff]);
	return [textOf(pairs.flat()), textOf(pairs.flatMap(([high, low]) => [low, high]))];
}
function inLatin1(value) {
	return /^[\0-\xff]*$/.test(value) ? [value] : [];
}
const mask = '***';
function secretRedaction(value) {
	return { value, replacement: mask };
}
const maxUnindexed = 32;
function indexNeedles(secrets, kind) {
	const all = secrets.flatMap(({ needles, replacement }) => needles[kind].map((needle) => ({ needle, replacement })));
	if (all.length <= maxUnindexed)
		return () => all;
	const heads = new Set(all.map(({ needle }) => needle.head));
	const lengths = new Set([...heads].map(({ length }) => length));
	return (text) => {
		const held = headsIn(text, heads, lengths);
		return held.size === 0 ? [] : all.filter(({ needle }) => held.has(needle.head));
	};
}
function headsIn(text, heads, lengths) {
	const held = new Set();
	for (const length of lengths) {
		for (let at = 0; at + length <= text.length; at += 1) {
			const part = text.slice(at, at + length);
			if (heads.has(part))
				held.add(part);
		}
	}
	return held;
}

;// ./inputs/validation.js
function createProblem(input, complaint, remedy, quoted = null) {
	return { input, complaint, quoted, remedy };
}
function valid(value) {
	return { kind: 'valid', value };
}
function invalid(...problems) {
	return { kind: 'invalid', problems };
}
function problemsOf(parsed) {
	return parsed.kind === 'invalid' ? parsed.problems : [];
}
function valuesOf(parsed) {
	return parsed.kind === 'valid' ? [parsed.value] : [];
}
function valueOr(parsed, other) {
	return parsed.kind === 'valid' ? parsed.value : other;
}
function combine(parts, check = () => []) {
	const values = parts.flatMap(valuesOf);
	const problems = [...parts.flatMap(problemsOf), ...check(values)];
	return problems.length > 0 ? invalid(...problems) : valid(values);
}
function combineFields(parts) {
	const problems = Object.values(parts).flatMap(problemsOf);
	if (problems.length > 0)
		return invalid(...problems);
	const values = Object.entries(parts).map(([name, part]) => [
		name,
		part.kind === 'valid' ? part.value : undefined,
	]);
	return valid(Object.fromEntries(values));
}
function problemClause({ input, complaint, quoted }) {
	return quoted === null ? `${input} ${complaint}` : `${input}: "${quoted}" ${complaint}`;
}
function uselessWithout(needed, input) {
	const remedy = `set ${needed}, or remove ${input}`;
	return createProblem(input, `has no effect without ${needed}`, remedy);
}

;// ./text/once.js
function once(make) {
	let made = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

;// ./text/lazy-pattern.js

function lazyPattern(source, flags = 'u') {
	return once(() => new RegExp(source, flags));
}

;// ./inputs/syntax/quote.js

function quote(text, whole = text) {
	return { known: '', text, whole };
}
function quoteKnown(known, text = '') {
	return { known, text, whole: text };
}
const maxShownLength = 12;
function showQuote({ known, text, whole }, sanitize) {
	const isSecret = [text, whole].some((one) => looksRandom(sanitize(one)));
	const characters = isSecret ? [] : [...sanitize(text)];
	const isLong = isSecret || characters.length > maxShownLength;
	return sanitize(`${known}${characters.slice(0, maxShownLength).join('')}${isLong ? '\u2026' : ''}`);
}
function looksRandom(text) {
	return (text.split(/\s/).some((word) => isKey(word, change()) || isPassword(word)) || isPhrase(text));
}
function isPhrase(text) {
	return /\S\s/.test(text) && /[!$^?~`]/.test(text) && isPassword(text.replace(/\s/g, ''));
}
function looksLikeKey(name) {
	return isKey(name.replace(usualWord(), ''), changeInName());
}
const usualWord = lazyPattern(String.raw `(?<![^._-])\p{L}\p{Nd}+\p{L}(?![^._-])`, 'gu');
const uuidForm = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const uuid = new RegExp(uuidForm, 'i');
const longRun = /[A-Za-z\d]{25,}|[A-Z\d]{20,}/g;
const change = lazyPattern(String.raw `\p{Ll}(?=\p{Lu})|[\p{Ll}\p{Lu}](?=\p{Nd})|\p{Nd}(?=\p{L})`, 'gu');
const changeInName = lazyPattern(String.raw `\p{Ll}(?=\p{Lu}(?!\p{Ll}{2}))|\p{L}(?=\p{Nd}+(?!\p{Nd}|[._-]|$|\p{Lu}\p{Ll}{2}))|\p{Nd}(?=\p{Ll}|\p{Lu}(?!\p{Ll}{2}))`, 'gu');
function isKey(word, change) {
	if (uuid.test(word))
		return true;
	const runs = word.match(longRun) ?? [];
	if (runs.some((run) => /[A-Za-z]/.test(run) && new Set(run).size >= 8))
		return true;
	const changes = count(word, change);
	return word.length >= 12 && changes >= 4 && changes * 5 >= count(word, letterOrDigit());
}
const letterOrDigit = lazyPattern(String.raw `[\p{L}\p{Nd}]`, 'gu');
const lowerCase = lazyPattern(String.raw `\p{Ll}`);
const upperCase = lazyPattern(String.raw `\p{Lu}`);
const digit = lazyPattern(String.raw `\p{Nd}`);
const sign = lazyPattern(String.raw `[^\p{L}\p{Nd}/\\.:,@_-]`);
const unlistedSign = lazyPattern(String.raw `[^\p{L}\p{Nd}/\\.:,@_*%=#-]`);
const strayAt = /@(?<![.*/][\w*]*@)/;
function isPassword(word) {
	const isLong = word.length >= 16;
	const signs = isLong ? sign() : unlistedSign();
	const hasBothCases = lowerCase().test(word) && upperCase().test(word);
	const isMixed = hasBothCases && (signs.test(word) || strayAt.test(word));
	const hasDigit = digit().test(word);
	if (isLong)
		return isMixed || (hasDigit && /[!$&^~?<>|+`]/.test(word));
	if (word.length < 8 || !hasDigit)
		return false;
	return isMixed || (hasBothCases ? count(word, change()) > 3 : count(word, /[!$^?~`]/g) > 1);
}
function count(text, pattern) {
	return text.match(pattern)?.length ?? 0;
}

;// ./inputs/syntax/input-parsers.js

const visible = /^[\x21-\x7e]+$/;
function nameInput(what) {
	return textInput(what, /^\P{Cc}+$/u);
}
function textInput(what, form = visible) {
	return ({ text }, input) => {
		if (form.test(text))
			return valid(text);
		const complaint = text === '' ? 'is not set' : 'is not valid';
		return invalid(createProblem(input, complaint, `use ${what}`));
	};
}
const blankSecret = 'a secret is blank if its name is misspelled, if it belongs to another environment, and in pull requests from forks';
const blankVariable = 'a variable is blank if its name is misspelled, or if it belongs to another environment';
const headerCarrier = {
	allowed: visible,
	forbiddenText: 'white space, control or non-ASCII characters',
};
const jsonCarrier = {
	allowed: /^\P{Cc}*$/u,
	forbiddenText: 'a line break or another control character',
};
function secretInput(what, { allowed, forbiddenText } = headerCarrier) {
	return (value, input) => {
		const { text } = value;
		const problem = (complaint, remedy) => invalid(createProblem(input, complaintAbout(value, complaint), remedy));
		if (text === '') {
			return problem('is not set', `set it from a secret that contains ${what}; ${blankSecret}`);
		}
		if (/^(["'`]).*\1$/.test(text) && allowed === visible) {
			return problem('is in quotation marks', 'remove them from the secret');
		}
		if (!allowed.test(text))
			return problem(`contains ${forbiddenText}`, `use ${what} alone, on one line`);
		if (text.length >= minSecretLength)
			return valid(text);
		return problem('is too short', `use ${what} in full`);
	};
}
function isHeaderSecret(text) {
	return text.length >= minSecretLength && visible.test(text);
}
function choiceInput(...words) {
	return ({ text }, input) => {
		const word = words.find((candidate) => candidate === text);
		if (word !== undefined)
			return valid(word);
		const remedy = `use ${oneOf(nearestFirst(text, words))}`;
		return invalid(createProblem(input, 'is not valid', remedy, quote(text)));
	};
}
function oneOf(words) {
	return words.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}
function nearestFirst(text, words) {
	const meant = nearest(text, words);
	return [meant, ...words.filter((word) => word !== meant)];
}
const booleanInput = ({ text }, input) => {
	if (/^(?:true|True|TRUE)$/.test(text))
		return valid(true);
	if (/^(?:false|False|FALSE)$/.test(text))
		return valid(false);
	return invalid(createProblem(input, 'is not valid', 'use true or false', quote(text)));
};
function secondsInput(min, max) {
	return ({ text }, input) => {
		const number = /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : -1;
		if (number >= min && number <= max)
			return valid(number);
		const remedy = `use whole seconds from ${min} to ${max}, such as 60`;
		return invalid(createProblem(input, 'is not valid', remedy, quote(text)));
	};
}

;// ./inputs/syntax/confusables.js

function confusableProblem(input, entry) {
	if (!/[^\p{ASCII}]/u.test(entry))
		return null;
	const found = [...entry].find(isConfusable);
	if (found === undefined)
		return null;
	const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
	const ascii = asciiFor(found);
	const remedy = ascii === null ? 'type it again, in ASCII characters' : `type an ordinary ${ascii} instead`;
	return createProblem(input, `contains the character U+${code}`, remedy, quote(entry));
}
function isConfusable(character) {
	const isOther = /[^\p{ASCII}\s]/u.test(character);
	return isOther && (asciiFor(character) !== null || /[\p{sc=Cyrl}\p{sc=Grek}]/u.test(character));
}
function asciiFor(character) {
	const ascii = character.replace('\u3001', ',').normalize('NFKC');
	return /^\p{ASCII}+$/u.test(ascii) ? ascii : null;
}

;// ./inputs/syntax/lists.js

function parseList(form, text, check = () => []) {
	if (/^\s*[[{]/.test(text))
		return invalid(bracketsProblem(form.input));
	const parts = linesIn(text).flatMap((line) => parseListLine(form, line));
	return parts.length > 0 ? combine(parts, check) : invalid(commentsOnlyProblem(form.input));
}
function linesIn(text) {
	return text
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}
const commentStart = /(?<!\S)#/;
function withoutComment(line) {
	const start = line.search(commentStart);
	return start < 0 ? line : line.slice(0, start).trim();
}
function parseListLine(form, line) {
	const start = line.search(commentStart);
	const entries = parseEntries(form, withoutComment(line));
	if (start < 0)
		return entries;
	const comment = line.slice(start + 1);
	const hidden = form.findHiddenEntry(comment);
	if (hidden === null)
		return entries;
	return [...entries, invalid(commentProblem(form.input, quote(hidden, comment)))];
}
function parseEntries({ input, parseLine, hasCommas }, text) {
	if (text === '')
		return [];
	if (!hasCommas && /[\uff0c\uff1b\u3001]./.test(text))
		return [invalid(oneLineProblem(input, text, quote(text)))];
	const confusable = confusableProblem(input, text);
	if (confusable !== null)
		return [invalid(confusable)];
	if (!/^(?:[-\u2013\u2014\u2022]|\*\s+[a-z])/i.test(text))
		return parseLine(text);
	const mark = /^[\u2022*]/.test(text) ? 'bullet' : 'dash';
	const remedy = `${perLine('entry')}, without the ${mark}`;
	return [invalid(createProblem(input, `begins with a ${mark}`, remedy, quote(text)))];
}
function commentsOnlyProblem(input) {
	return createProblem(input, 'contains only comments', 'add an entry, or remove the input');
}
function duplicateProblems(input, what, values, toQuote = quote) {
	const seen = new Set();
	const repeated = new Set();
	for (const value of values) {
		if (seen.has(value))
			repeated.add(value);
		seen.add(value);
	}
	return [...repeated].map((value) => createProblem(input, `is ${what} listed twice`, 'keep one of them', toQuote(value)));
}
function perLine(noun) {
	return `use one ${noun} per line, after |`;
}
const notFolded = ' and not after >, which YAML folds into one line';
function separateLines(noun, line) {
	const isSigned = /\||\\n/.test(line);
	return `${perLine(noun)}${/[,;\uff0c\uff1b\u3001]/.test(line) ? ', without commas' : isSigned ? '' : notFolded}`;
}
function bracketsProblem(input, noun = 'entry', complaint = 'is a list or mapping in brackets') {
	return createProblem(input, complaint, `${perLine(noun)}, without brackets and quotes`);
}
function oneLineProblem(input, entry, quoted) {
	const remedy = separateLines('entry', entry);
	return createProblem(input, 'is several entries on one line', remedy, quoted);
}
function commentProblem(input, quoted) {
	const remedy = `remove it from the comment, or put it on its own line, after |${notFolded}`;
	return createProblem(input, 'is an entry in a comment', remedy, quoted);
}

;// ./inputs/syntax/paths.js

function pathsIn(text) {
	return linesIn(text).filter((line) => !line.startsWith('#'));
}
function isJson(text) {
	const [first = ''] = linesIn(text);
	if (first.startsWith('"'))
		return unquoted(first) === null;
	const isBracketed = /^[[{]/.test(first) && /[\]}]$/.test(text.trimEnd());
	return isBracketed || /^[{[][{[\s]*(?:["\]}]|$)/.test(text);
}
function unquoted(text) {
	const inside = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2]?.trim() ?? '';
	return /^\S+$|\.json$/i.test(inside) && !isJson(inside) ? inside : null;
}
function parsePaths(input, text) {
	if (isJson(text))
		return invalid(bracketsProblem(input, 'path', 'has brackets or quotes'));
	const paths = pathsIn(text);
	const comments = linesIn(text).filter((line) => line.startsWith('#'));
	const listed = new Set(paths.map(withoutDot));
	const hidden = comments.flatMap((comment) => hiddenPaths(comment, listed).slice(0, 1));
	if (hidden.length > 0) {
		return invalid(...hidden.map((path) => commentProblem(input, quote(path))));
	}
	return paths.length > 0 ? valid(paths) : invalid(commentsOnlyProblem(input));
}
function hiddenPaths(comment, listed) {
	if (listed.size === 0)
		return jsonFiles(comment);
	return comment
		.split('#')
		.map((part) => part
		.trim()
		.split(/[\s,;]+/)
		.at(-1) ?? '')
		.flatMap(jsonFiles)
		.filter((path) => !listed.has(withoutDot(path)));
}
function withoutDot(path) {
	return path.replace(/^\.\//, '');
}
function possiblePaths(text) {
	const words = text.split(/[\s,;"'`[\]{}()<>=@]+|file:\/\//i);
	const files = words.filter((word) => /\.json$/i.test(word));
	const lines = isJson(text) ? [] : pathsIn(text);
	const parts = lines.flatMap((line) => line.split(/[,;]|\s#/));
	const bare = parts
		.map((part) => part.trim().replace(/^[-\u2013\u2014\u2022]\s*/, ''))
		.map((part) => unquoted(part) ?? part);
	return [...new Set([...lines, ...bare, ...files])].filter((path) => path !== '');
}
function jsonFiles(text) {
	return text.split(/[\s,;]/).filter((word) => /\.json$/i.test(word));
}
const faults = [
	[/\*|^~|\$[\w{(]|%\w+%/, 'write the path itself: nothing expands *, ~ or variables here'],
	[/^["'\x60\u2018-\u201f]|["'\x60\u2018-\u201f]$/, 'remove the quotation marks'],
	[/[\r\n]|:\/\/|\/$/, 'use the path of one file, not a URL or a folder'],
];
function pathRemedy(path) {
	return faults.find(([form]) => form.test(path))?.[1] ?? null;
}
const outputPathInput = ({ text }, input) => {
	const remedy = pathRemedy(text);
	if (remedy === null)
		return valid(text);
	return invalid(createProblem(input, 'is not a path', remedy, quote(text)));
};
const doubtful = /[\\\uff0e\uff0f]|[^\P{Z} ]/u;
function pathListRemedy(line) {
	if (/\s#/.test(line))
		return 'put the comment on its own line';
	if (/^-\s/.test(line))
		return `${perLine('path')}, without the dash`;
	if (jsonFiles(line).length > 1 || /[,;]$/.test(line))
		return separateLines('path', line);
	if (!doubtful.test(line))
		return pathRemedy(line);
	return (pathRemedy(line) ??
		'use its path from the workspace, with / and no \\, and with ASCII blanks and dots');
}
const prose = /[|<>{}]|:(?:\s|$)|(?:\s\S+){4}|[\w+=]{65}/;
function readsLikeContent(text) {
	const parts = pathsIn(text).flatMap((line) => line.split(/["'`[\]]+/));
	return parts.some((part) => prose.test(part) && !/\.\w+(?:\s|$)/.test(part));
}

;// ./inputs/table/behaviour.js

const behaviourInputs = {
	'on-unknown': {
		description: 'What to do if a figure that was asked for is not known: `fail`, `warn` or `ignore`.',
		default: 'fail',
		aliases: ['fail-on-unknown'],
		parse: choiceInput('fail', 'warn', 'ignore'),
	},
	'on-error': {
		description: 'What to do if a service cannot be read: `fail` or `warn`.',
		default: 'fail',
		aliases: ['fail-on-error', 'ignore-errors'],
		parse: choiceInput('fail', 'warn'),
	},
	'warn-only': {
		description: '`true` keeps the step green whatever is found. The outputs still say it; a wrong input or a failure of the gate itself still fails.',
		default: 'false',
		aliases: ['dry-run', 'soft-fail', 'report-only', 'continue-on-error', 'only-warn'],
		parse: booleanInput,
	},
	'timeout-seconds': {
		description: 'Time for all requests of one reading, signing in and retries included: whole seconds from 1 to 3600.',
		default: '60',
		aliases: ['timeout', 'timeout-minutes', 'timeout-ms'],
		parse: secondsInput(1, 3600),
	},
	'wait-timeout-seconds': {
		description: 'Time to wait while quotas are short, reading them again: whole seconds from 0 to 21600. With 0 they are read once.',
		default: '0',
		aliases: ['wait-timeout', 'max-wait'],
		parse: secondsInput(0, 21_600),
	},
	'wait-interval-seconds': {
		description: 'Pause before quotas are read again: whole seconds from 1 to 3600.',
		default: '30',
		aliases: ['wait-interval', 'poll-interval'],
		parse: secondsInput(1, 3600),
	},
	baseline: {
		description: 'Output `report` of an earlier check of the same project, or the path of a file that holds it. The summary shows what has changed, and warns if more is gone than was planned.',
		aliases: ['baseline-path', 'baseline-file'],
		parsedBy: 'parseBaseline',
	},
	summary: {
		description: 'Job summary, written `always`, `on-problem` (unless the verdict is `pass`) or `never`. The output `summary` is always set.',
		default: 'always',
		parse: choiceInput('always', 'on-problem', 'never'),
	},
	'report-path': {
		description: 'Path of a file to write the JSON report to. It may not be a file of the runner or one that the gate reads.',
		aliases: ['report', 'report-file', 'output-path', 'output-file'],
		parse: outputPathInput,
	},
};

;// ./inputs/table/limits.js
const limitInputs = {
	thresholds: {
		description: 'Lines `name: minimum`. The step fails when less than the minimum is left. A name is a quota, a service with `.*`, or `*`, with `@label` for one ROMA Connect instance. A minimum is a whole number, or a percentage of the limit where the service reports limits (GES does not). Your lines replace the default: a quota that no line reaches is not judged.',
		default: '*: 1',
		aliases: [
			'threshold',
			'minimum',
			'minimums',
			'min',
			'min-remaining',
			'critical',
			'headroom',
			'buffer',
			'margin',
			'quota',
			'quotas',
			'quota-thresholds',
			'limit',
			'limits',
		],
		isList: true,
		parsedBy: 'parseThresholds',
	},
	'warn-thresholds': {
		description: 'Lines `name: minimum`, as in `thresholds`. The step warns when less than the minimum is left.',
		aliases: ['warning', 'warning-threshold', 'warning-thresholds'],
		isList: true,
		parsedBy: 'parseThresholds',
	},
	demand: {
		description: 'Lines `name: count`: what this deployment will take, in the unit of the quota (`ecs.ram` is in MiB). The minimum must be left after it.',
		aliases: ['need', 'needs', 'needed', 'required', 'requirements'],
		isList: true,
		parsedBy: 'parseDemand',
	},
	'terraform-plan': {
		description: 'Paths of files that `terraform show -json` wrote from the plan to be applied, one per line. What the plan needs at its peak is added to the demand.',
		aliases: [
			'plan',
			'plans',
			'plan-file',
			'plan-path',
			'plan-json',
			'plan-json-path',
			'tf-plan',
			'terraform',
			'tofu',
			'terraform-plan-file',
			'terraform-plan-path',
			'terraform-plan-json',
		],
		isList: true,
		parsedBy: 'parseTerraformPlans',
	},
	'ges-edge-unit': {
		description: 'Number of edges in one unit of `ges.edge_volume`, which Huawei Cloud does not document. If not set, edges of planned graphs are not counted.',
		aliases: ['edge-unit'],
		parsedBy: 'parseTerraformPlans',
	},
	flavors: {
		description: 'Lines `name: cores, GiB`, such as `c7.large.2: 2, 4`: the cores and memory of the flavors in a plan. If not set, what instances need of `ecs.cores` and `ecs.ram` is unknown.',
		isList: true,
		parsedBy: 'parseFlavors',
	},
	used: {
		description: 'Lines `name: count`: how many `roma.scripts` are in use. The API reports only their limit.',
		aliases: ['usage'],
		isList: true,
		parsedBy: 'parseUsed',
	},
};

;// ./inputs/table/signing-in.js

const urn = 'the URN that IAM shows, such as iam::ACCOUNT_ID';
const signInInputs = {
	token: {
		description: 'IAM token (the value of X-Subject-Token), scoped to the project and valid for 24 hours. Keep it in a secret.',
		aliases: ['auth-token', 'x-auth-token', 'bearer', 'access-token'],
		isSecret: true,
		parse: secretInput('the value of X-Subject-Token'),
	},
	'access-key': {
		description: 'ID of an access key; set `secret-key` with it. If no way of signing in is set, HUAWEI_CLOUD_ACCESS_KEY_ID, HW_ACCESS_KEY or HUAWEICLOUD_SDK_AK is used.',
		aliases: ['ak', 'access-key-id', 'access-id', 'key-id', 'key', 'api-key', 'akid', 'secret-id'],
		isSecret: true,
		parse: secretInput('the access key ID'),
	},
	'secret-key': {
		description: 'Secret access key that belongs to `access-key`. Keep it in a secret. If no other way of signing in is set, HUAWEI_CLOUD_SECRET_ACCESS_KEY, HW_SECRET_KEY or HUAWEICLOUD_SDK_SK is used.',
		aliases: [
			'sk',
			'secret-access-key',
			'access-key-secret',
			'access-secret',
			'secret',
			'api-secret',
		],
		isSecret: true,
		parse: secretInput('the secret access key'),
	},
	'security-token': {
		description: 'Security token of a temporary access key; a permanent key has none. Keep it in a secret. If the access key comes from the environment, HW_SECURITY_TOKEN or HUAWEICLOUD_SDK_SECURITY_TOKEN is used.',
		aliases: ['session-token', 'sts-token'],
		isSecret: true,
		parse: secretInput('the security token of the temporary key'),
	},
	'user-name': {
		description: 'Name of an IAM user with programmatic access; set `password` and `domain-name` with it.',
		aliases: ['user'],
		isRedacted: true,
		parse: nameInput('the name of the IAM user'),
	},
	password: {
		description: 'Password of the IAM user. Keep it in a secret.',
		aliases: ['pass', 'passwd', 'pwd', 'user-password', 'user-pwd'],
		isSecret: true,
		parse: secretInput('the password of the IAM user', jsonCarrier),
	},
	'domain-name': {
		description: 'Name of the account that the IAM user belongs to.',
		aliases: ['domain', 'account', 'account-name', 'user-domain-name'],
		isRedacted: true,
		parse: nameInput('the name of the account the user belongs to'),
	},
	'oidc-provider-urn': {
		description: 'URN of the OIDC provider for GitHub in IAM, `iam::ACCOUNT_ID:oidcProvider:NAME`; set `oidc-agency-urn` and `oidc-audience` with it. The job needs `id-token: write`.',
		aliases: ['provider-urn', 'oidc-provider'],
		isRedacted: true,
		parse: textInput(`${urn}:oidcProvider:NAME`, /^iam::[!-~]+:oidcProvider:[!-~]+$/),
	},
	'oidc-agency-urn': {
		description: 'URN of the trust agency whose temporary key the gate uses, `iam::ACCOUNT_ID:agency:NAME`.',
		aliases: ['agency-urn', 'agency', 'oidc-agency'],
		isRedacted: true,
		parse: textInput(`${urn}:agency:NAME`, /^iam::[!-~]+:agency:[!-~]+$/),
	},
	'oidc-audience': {
		description: "Audience of GitHub's ID token: the client ID of the OIDC provider or of the identity provider.",
		aliases: ['audience', 'id-token-audience', 'client-id'],
		isRedacted: true,
		parse: textInput('the client ID that Huawei Cloud expects'),
	},
	'identity-provider': {
		description: 'Name of an identity provider in IAM, for accounts without OIDC providers; set `oidc-audience` with it. The job needs `id-token: write`.',
		aliases: ['idp', 'idp-id', 'idp-name', 'identity-provider-id'],
		isRedacted: true,
		parse: textInput('the name of the provider'),
	},
};

;// ./inputs/targets/project-id.js

function parseProjectId(value) {
	const { text } = value;
	const isOther = text === '0' || project_id_uuid.test(text);
	if (/^[A-Za-z0-9]{1,64}$/.test(text) && !isOther)
		return valid(text);
	const quoted = text === '' ? null : quote(text);
	const problem = (complaint, remedy) => invalid(createProblem('project-id', complaintAbout(value, complaint), `use ${remedy}`, quoted));
	if (text === '') {
		return problem('is not set', `the ID of the project, ${whereIds}, or set HUAWEI_CLOUD_PROJECT_ID; ${blankVariable}`);
	}
	if (isOther) {
		const remedy = `the ID of the project of the region, ${whereIds}`;
		const isDefault = text === '0';
		const what = isDefault ? 'the ID of an' : 'a UUID, as of an instance or an';
		return problem(`is ${what} enterprise project`, remedy);
	}
	if (projectNameForm.test(text))
		return problem('is the name of a project', `its ID, ${whereIds}`);
	const remedy = anyNameForm.test(text)
		? `the ID of the project, not its name: ${whereIds}`
		: '1 to 64 letters and digits';
	return problem('is not a project ID', remedy);
}
const whereIds = '32 letters and digits, shown in the console under My Credentials, API Credentials';
const project_id_uuid = new RegExp(`^${uuidForm}$`, 'i');
const projectNameForm = /^[a-z]{2}(?:-[a-z]+)+-\d+(?:_.*)?$/i;
const anyNameForm = /^[a-z]+[-_][\w-]*$/i;

;// ./inputs/table/targets.js

const targetInputs = {
	'project-id': {
		description: 'ID of the project to check (not its name), 1 to 64 letters and digits. If not set, HUAWEI_CLOUD_PROJECT_ID, HW_PROJECT_ID or HUAWEICLOUD_SDK_PROJECT_ID is used.',
		variables: ['HUAWEI_CLOUD_PROJECT_ID', 'HW_PROJECT_ID', 'HUAWEICLOUD_SDK_PROJECT_ID'],
		aliases: ['project', 'tenant', 'tenant-id'],
		isConfidential: true,
		parse: parseProjectId,
	},
	'instance-id': {
		description: 'ROMA Connect instances to check, one per line, each `id` or `label=id`. Required unless `services` leaves out `roma`.',
		aliases: ['instance', 'instances', 'instance-ids', 'roma-instance', 'roma-instance-id'],
		isList: true,
		isConfidential: true,
		parsedBy: 'parseInstances',
	},
	region: {
		description: 'Region of the project, such as `cn-north-4`; it gives the endpoints. If not set, HUAWEI_CLOUD_REGION or HW_REGION_NAME is used. Not needed when every endpoint is set.',
		variables: ['HUAWEI_CLOUD_REGION', 'HW_REGION_NAME'],
		aliases: ['region-name', 'region-id', 'default-region', 'location'],
		isConfidential: true,
		parsedBy: 'parseEndpoint',
	},
	services: {
		description: 'Services to read, separated by commas or lines: `roma`, `ges`, `vpc`, `ecs` and others, or `from-plan` for those whose quotas the plans in `terraform-plan` need. Leaving one out is the only way to skip it.',
		default: 'roma, ges',
		aliases: ['service', 'resources'],
		isList: true,
		parsedBy: 'parseServices',
	},
	cloud: {
		description: 'Domain of the endpoints. If not set, `myhuaweicloud.eu` for regions that begin with `eu-west-1`, otherwise `myhuaweicloud.com`.',
		aliases: ['cloud-domain', 'cloud-name', 'domain-suffix'],
		isConfidential: true,
		isRedacted: true,
		parsedBy: 'parseEndpoint',
	},
	'roma-endpoint': {
		description: 'Scheme and host of ROMA Connect. If not set, `https://roma.REGION.CLOUD`.',
		aliases: ['roma-url', 'endpoint-roma'],
		isConfidential: true,
		parsedBy: 'parseEndpoint',
	},
	'ges-endpoint': {
		description: 'Scheme and host of GES. If not set, `https://ges.REGION.CLOUD`.',
		aliases: ['ges-url', 'endpoint-ges'],
		isConfidential: true,
		parsedBy: 'parseEndpoint',
	},
	'iam-endpoint': {
		description: 'Scheme and host of IAM, which issues tokens. If not set, `https://iam.REGION.CLOUD`.',
		aliases: ['auth-url', 'iam-url', 'endpoint-iam'],
		isConfidential: true,
		parsedBy: 'parseEndpoint',
	},
	'sts-endpoint': {
		description: 'Scheme and host of STS, which issues temporary keys. If not set, `https://sts.REGION.CLOUD`.',
		aliases: ['sts-url', 'endpoint-sts'],
		isConfidential: true,
		parsedBy: 'parseEndpoint',
	},
	endpoints: {
		description: 'Lines `service: https://host` for the services without an endpoint input of their own. If not set, `https://WORD.REGION.CLOUD`, with the word in docs/services.md.',
		isList: true,
		isConfidential: true,
		parsedBy: 'parseEndpointLines',
	},
};

;// ./inputs/inputs.js

const table = { ...targetInputs, ...signInInputs, ...limitInputs, ...behaviourInputs };
const inputTable = table;
const inputNames = Object.keys(table);
const secretInputNames = inputNames.filter((name) => inputTable[name].isSecret);
function readRawInputs(input) {
	const inputs = inputNames.map((name) => [name, input(name)]);
	return Object.fromEntries(inputs);
}
function isNullText(value) {
	return value === 'null' || value === 'undefined';
}
function defaultOf(name) {
	return inputTable[name].default ?? '';
}
function inputOrDefault(inputs, name) {
	return inputs[name] === '' ? defaultOf(name) : inputs[name];
}
function inputOrVariable(name, inputs, environment) {
	if (inputs[name] !== '')
		return { text: inputs[name], variable: null };
	const { variables = [] } = inputTable[name];
	const candidates = variables.map((variable) => readVariable(variable, environment));
	return candidates.find(({ text }) => text !== '') ?? absentValue;
}
const parsers = table;
function parseValue(name, value) {
	return parsers[name].parse(value, name);
}
function parseInput(name, inputs) {
	return parseValue(name, { text: inputOrDefault(inputs, name), variable: null });
}
const endpointSuffix = '-endpoint';
const endpointInputNames = inputNames
	.filter((name) => name.endsWith(endpointSuffix))
	.map((name) => ({ host: name.slice(0, -endpointSuffix.length), name }));
function endpointInputName(host) {
	return endpointInputNames.find((own) => own.host === host)?.name ?? 'endpoints';
}

;// ./inputs/syntax/urls.js
function parseUrl(text) {
	try {
		return new URL(text);
	}
	catch {
		return null;
	}
}
function isSecureUrl(url) {
	return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
}
function isLoopback(hostname) {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

;// ./inputs/proxies.js

const proxyVariables = ['https_proxy', 'HTTPS_PROXY'];
function proxyProblems(environment, urls) {
	const isDistant = urls.some((url) => !isLoopback(new URL(url).hostname));
	const variable = proxyVariable(environment);
	if (!isDistant || variable === undefined || isUsable(environment[variable]))
		return [];
	const remedy = 'use http://host:port, or unset it to connect directly';
	return [createProblem(variable, 'is not the URL of an HTTP proxy', remedy)];
}
function proxyVariable(environment) {
	return proxyVariables.find((name) => environment[name]);
}
function proxyCredentials(environment) {
	return proxyVariables
		.map((name) => environment[name])
		.filter(isUsable)
		.map((value) => new URL(value))
		.flatMap(({ username, password }) => [username, password])
		.flatMap((written) => [written, decodeURIComponent(written)])
		.map(secretRedaction);
}
function isUsable(value) {
	if (value === undefined || !/^https?:\/\/[^\s/?#]+\/?$/i.test(value))
		return false;
	const url = parseUrl(value);
	return url !== null && isDecodable(url.username) && isDecodable(url.password);
}
function isDecodable(written) {
	try {
		decodeURIComponent(written);
		return true;
	}
	catch {
		return false;
	}
}
function readableNoProxy(environment) {
	return noProxyEntries(environment).join(',');
}
function noProxyNotes(environment, sanitize) {
	if (proxyVariable(environment) === undefined)
		return [];
	const unread = noProxyEntries(environment).filter((entry) => !isUnderstood(entry));
	if (unread.length === 0)
		return [];
	const shown = unread.map((entry) => `"${showQuote(quote(entry), sanitize)}"`).join(', ');
	return [
		`no_proxy: ${sanitize(shown)} ${unread.length === 1 ? 'is' : 'are'} ignored. Use hosts and domains, such as .example.com, separated by commas.`,
	];
}
const hostPattern = /^\.?[\w-]+(?:\.[\w-]+)*(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i;
const numbersPattern = /^[\d.-]+(?::\d+)?$/;
const addressPattern = /^\d+(?:\.\d+){3}(?::\d+)?$/;
function isUnderstood(entry) {
	if (entry === '*')
		return true;
	return numbersPattern.test(entry) ? addressPattern.test(entry) : hostPattern.test(entry);
}
function noProxyEntries(environment) {
	const written = environment['no_proxy'] || environment['NO_PROXY'] || '';
	return written
		.split(/[\s,]/)
		.filter((entry) => entry !== '')
		.map((entry) => entry.replace(/^\*(?=\.)/, ''));
}

;// ./text/secrets/cuts.js

function cutsIn(text, needlesIn) {
	const layer = caseFolded(firstLayer(text));
	const found = needlesIn(layer.text).flatMap(({ needle, replacement }) => findHits(layer.text, needle).map(({ start, end, isWhole }) => ({
		start: sourceAt(layer, start),
		end: layer.sources[end] ?? text.length,
		replacement,
		isWhole,
		length: end - start,
	})));
	const cuts = [];
	for (const next of found.toSorted((one, other) => one.start - other.start)) {
		const last = cuts.at(-1);
		if (last === undefined || last.end <= next.start)
			cuts.push(next);
		else
			cuts[cuts.length - 1] = joinCuts(last, next);
	}
	return cuts;
}
function joinCuts(one, other) {
	const isStronger = one.isWhole === other.isWhole ? other.length > one.length : other.isWhole;
	return { ...(isStronger ? other : one), start: one.start, end: Math.max(one.end, other.end) };
}
function withoutCuts(text, cuts) {
	const before = cuts.map(({ start, replacement }, index) => `${text.slice(cuts[index - 1]?.end ?? 0, start)}${replacement}`);
	return `${before.join('')}${text.slice(cuts.at(-1)?.end ?? 0)}`;
}

;// ./text/decoding/backslash.js

const backslashes = { escapeCharacter: '\\', read };
const octals = { escapeCharacter: '\\', read: octal };
const controls = {
	'0': '\0',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
	v: '\v',
};
function read(text, at) {
	const escaped = text.charAt(at + 1);
	if (escaped === '' || escaped === '\u2026' || text.startsWith('..', at + 1)) {
		return { kind: 'cut-off', text: '\\', end: at + 1 };
	}
	if (/^[xu]\{/i.test(text.slice(at + 1, at + 3)))
		return inBraces(text, at);
	switch (escaped.toLowerCase()) {
		case 'x':
			return ofLength(text, at, 2);
		case 'u':
			return (escaped === 'U' ? ofCode(text, at) : null) ?? ofLength(text, at, 4);
		default:
			return { kind: 'text', text: controls[escaped.toLowerCase()] ?? escaped, end: at + 2 };
	}
}
function octal(text, at) {
	const { value, count, end } = parseDigits(text, at + 1, 8, 3);
	if (count < 3 && value > 0 && mayBeCutAt(text, end)) {
		return { kind: 'cut-off', text: characterOf(value), end };
	}
	const isByte = (count === 3 || value > 0) && value < 256;
	return isByte ? { kind: 'byte', value, end } : { kind: 'text', text: '\\', end: at + 1 };
}
function ofLength(text, at, length) {
	const { value, count, end } = parseDigits(text, at + 2, 16, length);
	if (count < length)
		return unfinished(text, at, end, text.slice(at, end));
	return length === 2
		? { kind: 'byte', value, end }
		: { kind: 'text', text: String.fromCharCode(value), end };
}
function ofCode(text, at) {
	const { value, count, end } = parseDigits(text, at + 2, 16, 8);
	if (count === 8 && value <= lastCode)
		return { kind: 'text', text: characterOf(value), end };
	const isBegun = count < 8 && /^00(?:0[\da-f]|10)/i.test(text.slice(at + 2, end));
	return isBegun && mayBeCutAt(text, end)
		? { kind: 'cut-off', text: text.slice(at, end), end }
		: null;
}
const lastCode = 0x10_ffff;
function inBraces(text, at) {
	const { value, end } = parseDigits(text, at + 3, 16);
	if (text.charAt(end) === '}')
		return { kind: 'text', text: characterOf(value), end: end + 1 };
	return unfinished(text, at, end, characterOf(value));
}
function unfinished(text, at, end, meant) {
	return mayBeCutAt(text, end)
		? { kind: 'cut-off', text: meant, end }
		: { kind: 'text', text: text.charAt(at + 1), end: at + 2 };
}

;// ./text/decoding/bytes.js

function decodeBase64(layer, minBytes, isNew) {
	const { text } = layer;
	const builder = createLayerBuilder();
	let found = false;
	for (let start = 0; start < text.length;) {
		const end = endOfBase64(text, start);
		if ((end - start) * 6 >= minBytes * 8 &&
			isNew(text.slice(start, end), sourceAt(layer, start))) {
			found = true;
			for (let shift = 0; shift < 4; shift += 1)
				addBase64Bytes(layer, start + shift, end, builder);
		}
		start = end + 1;
	}
	return found ? builder.build('bytes') : null;
}
function endOfBase64(text, start) {
	let end = start;
	while (sextetOf(text.charCodeAt(end)) >= 0)
		end += 1;
	return end;
}
function addBase64Bytes(layer, start, end, builder) {
	let bits = 0;
	for (let at = start; at < end; at += 1) {
		bits = ((bits << 6) | sextetOf(layer.text.charCodeAt(at))) & 0xfff;
		const place = (at - start) % 4;
		if (place > 0)
			builder.unit((bits >> (6 - 2 * place)) & 0xff, sourceAt(layer, at - 1));
	}
	builder.unit(endOfPiece, sourceAt(layer, end - 1));
}
function sextetOf(code) {
	if (code >= 0x41 && code <= 0x5a)
		return code - 0x41;
	if (code >= 0x61 && code <= 0x7a)
		return code - 0x61 + 26;
	if (code >= 0x30 && code <= 0x39)
		return code - 0x30 + 52;
	if (code === 0x2b || code === 0x2d)
		return 62;
	return code === 0x2f || code === 0x5f ? 63 : -1;
}
const separators = ' +\t\r\n:,;.-_|/"\'`';
function decodeHexadecimal(layer, minBytes, isNew) {
	const runs = runsOfDigits(layer).filter(({ values, sources }) => values.length >= minBytes * 2 && isNew(textOf(values), sources[0] ?? 0));
	if (runs.length === 0)
		return null;
	const builder = createLayerBuilder();
	for (const digits of runs) {
		addHexadecimalBytes(digits, 0, builder);
		addHexadecimalBytes(digits, 1, builder);
	}
	return builder.build('bytes');
}
function runsOfDigits(layer) {
	const { text } = layer;
	let run = { values: [], sources: [] };
	const runs = [run];
	for (let at = 0; at < text.length; at += 1) {
		const value = digitOf(text.charCodeAt(at));
		if (value === 0 && /^x/i.test(text.charAt(at + 1))) {
			at += 1;
		}
		else if (value >= 0) {
			run.values.push(value);
			run.sources.push(sourceAt(layer, at));
		}
		else if (!separators.includes(text.charAt(at))) {
			run = { values: [], sources: [] };
			runs.push(run);
		}
	}
	return runs;
}
function addHexadecimalBytes({ values, sources }, start, builder) {
	for (let at = start; at + 1 < values.length; at += 2) {
		builder.unit((values[at] ?? 0) * 16 + (values[at + 1] ?? 0), sources[at] ?? 0);
	}
	builder.unit(endOfPiece, sources.at(-1) ?? 0);
}
function decodeDecimal(layer, isNew) {
	const builder = createLayerBuilder();
	for (const { 0: list, index } of layer.text.matchAll(/\d{1,3}(?:[\s,;+]+\d{1,3}){3,}/g)) {
		if (!isNew(list, sourceAt(layer, index)))
			continue;
		for (const { 0: number, index: at } of list.matchAll(/\d+/g))
			builder.unit(Number(number) & 0xff, sourceAt(layer, index + at));
		builder.unit(endOfPiece, sourceAt(layer, index));
	}
	const bytes = builder.build('bytes');
	return bytes.text ? bytes : null;
}

;// ./text/decoding/decode.js

const maxWorkFactor = 100;
function* decodeAll(first, options) {
	const seen = new Set([keyOf(first)]);
	const isNew = createIsNew();
	const layers = [first];
	let work = maxWorkFactor * first.text.length;
	for (const layer of layers) {
		for (const next of decodeOnce(layer, options, isNew)) {
			work -= next.text.length;
			if (work < 0) {
				yield 'too-deep';
				return;
			}
			if (seen.has(keyOf(next)))
				continue;
			seen.add(keyOf(next));
			if (next.kind !== 'joined' || next.text !== layer.text)
				layers.push(next);
			yield next;
		}
	}
}
function keyOf({ kind, text }) {
	return `${kind} ${text}`;
}
function createIsNew() {
	const known = new Set();
	return (piece, source) => {
		const key = `${source} ${piece}`;
		const isNew = !known.has(key);
		known.add(key);
		return isNew;
	};
}
function decodeOnce(layer, { minLength, escapings, keepsBreaks }, isNew) {
	if (layer.kind === 'bytes')
		return present(utf8_decodeUtf8(layer, minLength));
	const [whole, word] = [withoutBreaks(layer), withoutGaps(layer)];
	if (layer.kind === 'joined' && word !== null)
		return [word];
	const early = [
		withoutLineContinuations(layer, '\\'),
		withoutLineContinuations(layer, '='),
		latin1AsUtf8(layer),
		decodeDecimal(layer, isNew),
	];
	if (whole !== null && !keepsBreaks)
		return present(whole, ...early);
	return [
		...present(whole, word, ...early),
		...present(decodeBase64(layer, minLength, isNew), decodeHexadecimal(layer, minLength, isNew)),
		...escapings.flatMap((together) => decodeEscapes(layer, together)),
	];
}
function present(...layers) {
	return layers.filter((layer) => layer !== null);
}
function latin1AsUtf8(layer) {
	const builder = createLayerBuilder();
	let at = 0;
	for (const { 0: found, index } of layer.text.matchAll(/[\x80-\xff]{2,}/g)) {
		builder.copy(layer, at, index);
		at = index + found.length;
		const values = Array.from(found, (character) => character.charCodeAt(0));
		addUtf8({ values, sources: layer.sources.slice(index, at) }, builder);
	}
	if (at === 0)
		return null;
	builder.copy(layer, at, layer.text.length);
	return builder.build(layer.kind);
}

;// ./text/decoding/html.js

const characterReferences = {
	escapeCharacter: '&',
	read: (text, at) => (text.charAt(at + 1) === '#' ? numbered(text, at) : named(text, at)),
};
function numbered(text, at) {
	const isHexadecimal = /^x/i.test(text.charAt(at + 2));
	const start = isHexadecimal ? at + 3 : at + 2;
	const { value, count, end } = parseDigits(text, start, isHexadecimal ? 16 : 10);
	return referenceOf(text, at, end, count === 0 ? null : characterOf(value));
}
const maxNameLength = 21;
function named(text, at) {
	const [name = ''] = /^[a-z0-9]*/i.exec(text.slice(at + 1, at + 1 + maxNameLength)) ?? [];
	return referenceOf(text, at, at + 1 + name.length, characterNamed(name));
}
function referenceOf(text, at, end, character) {
	const isClosed = text.charAt(end) === ';';
	if (!isClosed && mayBeCutAt(text, end)) {
		return { kind: 'cut-off', text: character ?? text.slice(at, end), end };
	}
	if (character === null)
		return { kind: 'none' };
	return { kind: 'text', text: character, end: isClosed ? end + 1 : end };
}
const punctuation = {
	'\t': 'Tab',
	'\n': 'NewLine',
	'!': 'excl',
	'"': 'quot',
	'#': 'num',
	$: 'dollar',
	'%': 'percnt',
	'&': 'amp',
	"'": 'apos',
	'(': 'lpar',
	')': 'rpar',
	'*': 'ast midast',
	'+': 'plus',
	',': 'comma',
	'.': 'period',
	'/': 'sol',
	':': 'colon',
	';': 'semi',
	'<': 'lt',
	'=': 'equals',
	'>': 'gt',
	'?': 'quest',
	'@': 'commat',
	'[': 'lsqb lbrack',
	'\\': 'bsol',
	']': 'rsqb rbrack',
	'^': 'Hat',
	_: 'lowbar UnderBar',
	'`': 'grave DiacriticalGrave',
	'{': 'lcub lbrace',
	'|': 'vert verbar VerticalLine',
	'}': 'rcub rbrace',
};
const invisible = {
	'\u200b': 'ZeroWidthSpace NegativeVeryThinSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace',
	'\u200c': 'zwnj',
	'\u200d': 'zwj',
	'\u200e': 'lrm',
	'\u200f': 'rlm',
	'\u2060': 'NoBreak',
	'\u2061': 'af ApplyFunction',
	'\u2062': 'it InvisibleTimes',
	'\u2063': 'ic InvisibleComma',
};
const latin1 = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
	'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest agrave aacute acirc ' +
	'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve ' +
	'oacute ocirc otilde ouml times oslash ugrave uacute ucirc uuml yacute thorn szlig agrave aacute ' +
	'acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
	'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
let characters = null;
function characterNamed(name) {
	characters ??= new Map([
		...latin1.split(' ').map((one, index) => [one, String.fromCharCode(0xa0 + index)]),
		...Object.entries({ ...punctuation, ...invisible }).flatMap(([character, names]) => names.split(' ').map((one) => [one.toLowerCase(), character])),
	]);
	return characters.get(name.toLowerCase()) ?? null;
}

;// ./text/decoding/percent.js

const percentEncoding = { escapeCharacter: '%', read: percent_read };
function percent_read(text, at) {
	const isUnit = /^u/i.test(text.charAt(at + 1));
	const length = isUnit ? 4 : 2;
	const { value, count, end } = parseDigits(text, isUnit ? at + 2 : at + 1, 16, length);
	if (count < length) {
		return mayBeCutAt(text, end)
			? { kind: 'cut-off', text: text.slice(at, end), end }
			: { kind: 'none' };
	}
	return isUnit
		? { kind: 'text', text: String.fromCharCode(value), end }
		: { kind: 'byte', value, end };
}
const quotedPrintable = {
	escapeCharacter: '=',
	read: (text, at) => {
		const found = percent_read(text, at);
		const isAlone = found.kind === 'cut-off' && found.end === at + 1;
		return isAlone && !/=[\da-f]{2}/i.test(text) ? { kind: 'none' } : found;
	},
};

;// ./text/secrets/search.js

const escapings = [percentEncoding, backslashes, characterReferences];
function prepareSearch(secrets) {
	const texts = secrets.flatMap(({ needles }) => needles.text.map(({ text }) => text));
	const isInSecrets = (one) => texts.some((text) => text.includes(one.escapeCharacter));
	return {
		needlesIn: {
			text: indexNeedles(secrets, 'text'),
			unbroken: indexNeedles(secrets, 'unbroken'),
			joined: indexNeedles(secrets, 'joined'),
			bytes: indexNeedles(secrets, 'bytes'),
		},
		tails: [...new Set(secrets.flatMap((secret) => secret.tails))],
		maxNeedleLength: Math.max(...texts.map((text) => text.length)),
		minLength: Math.min(...secrets.map(({ minLength }) => minLength)),
		escapings: [
			escapings.filter((one) => !isInSecrets(one)),
			...escapings
				.filter((one) => isInSecrets(one) || one === characterReferences)
				.map((one) => [one]),
			[quotedPrintable],
			[octals],
		],
		keepsBreaks: secrets.some(({ needles }) => needles.unbroken[0] !== needles.text[0]),
	};
}
function mayHoldMore(text, search, cuts) {
	if (text.length < search.minLength)
		return false;
	const isShown = new Uint8Array(text.length).fill(1);
	for (const { start, end } of cuts)
		isShown.fill(0, start, end);
	for (const layer of decodeAll(withoutMiddles(text, cuts, search.maxNeedleLength), search)) {
		if (layer === 'too-deep' || holds(layer, search, isShown))
			return true;
	}
	return false;
}
const keptEdgeLength = 128;
function withoutMiddles(text, cuts, maxNeedleLength) {
	const whole = firstLayer(text);
	const builder = createLayerBuilder();
	let at = 0;
	for (const { start, end } of cuts) {
		if (end - start < Math.max(maxNeedleLength, 2 * keptEdgeLength))
			continue;
		builder.copy(whole, at, start + keptEdgeLength);
		builder.text('\ufffd', start + keptEdgeLength);
		at = end - keptEdgeLength;
	}
	builder.copy(whole, at, text.length);
	return builder.build('text');
}
function holds(layer, { needlesIn, tails }, isShown) {
	const { kind, text, sources } = search_comparable(layer);
	const shows = ({ start, end }) => sources.slice(start, end).some((source) => isShown[source] === 1);
	return (needlesIn[kind](text).some(({ needle }) => findHits(text, needle, kind === 'bytes').some(shows)) || tails.some((tail) => placesOf(tail, text).some(shows)));
}
function placesOf(sought, text) {
	const places = [];
	for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
		places.push({ start: at, end: at + sought.length });
	}
	return places;
}
function search_comparable(layer) {
	switch (layer.kind) {
		case 'text':
		case 'unbroken':
			return caseFolded(layer);
		case 'joined':
			return caseFolded(removeMatches(layer, /\+/g, 'joined') ?? layer);
		case 'bytes':
			return { ...layer, text: layer.text.toLowerCase() };
	}
}

;// ./text/sanitize.js

const sanitize_hidden = '[hidden: it may hold a secret]';
function createRedactor() {
	const secrets = new Map();
	const cache = new Map();
	let search = null;
	return {
		addRedactions: (redactions) => {
			const before = secrets.size;
			for (const one of redactions) {
				if (one.value.length < minSecretLength || secrets.has(one.value))
					continue;
				secrets.set(one.value, prepareSecret(one));
			}
			if (secrets.size === before)
				return;
			search = null;
			cache.clear();
		},
		sanitize: (foreign) => {
			const cached = cache.get(foreign);
			if (cached !== undefined)
				return cached;
			search ??= prepareSearch([...secrets.values()]);
			const safe = oneLine(redacted(foreign, search));
			if (cache.size >= maxCached)
				cache.clear();
			if (foreign.length <= initialLength)
				cache.set(foreign, safe);
			return safe;
		},
	};
}
function createSanitizer(redactions) {
	const { addRedactions, sanitize } = createRedactor();
	addRedactions(redactions);
	return sanitize;
}
const maxCached = 1000;
const initialLength = 2048;
const minShownLength = 1024;
function redacted(foreign, search) {
	for (let length = initialLength;; length *= 2) {
		const text = foreign.slice(0, length);
		const cuts = cutsIn(text, search.needlesIn.text);
		const shown = withoutCuts(text, cuts);
		if (shown.length < minShownLength && length < foreign.length)
			continue;
		return mayHoldMore(text, search, cuts) ? sanitize_hidden : shown;
	}
}
const sanitize_maxShownLength = 300;
const shortEscapes = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function oneLine(text) {
	return capLength(breakCommands(quoteUnprintable(text)));
}
function quoteUnprintable(text) {
	if (printableAscii.test(text))
		return text;
	return text
		.replace(unprintable(), (character) => shortEscapes[character] ?? codePoint(character))
		.replace(/\p{Zs}/gu, ' ');
}
function codePoint(character) {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function breakCommands(text) {
	return text.replace(/:(?=:)/g, ': ').replace(/#(?=#\[)/g, '# ');
}
function capLength(text) {
	if (text.length <= sanitize_maxShownLength)
		return text;
	const characters = [...text];
	return characters.length > sanitize_maxShownLength
		? `${characters.slice(0, sanitize_maxShownLength).join('')}\u2026`
		: text;
}

;// ./terraform/document/document-problem.js
const show = 'run terraform (or tofu) show -json saved.tfplan > plan.json';
const save = `save the plan with terraform plan -out=saved.tfplan, then ${show}`;
const apart = 'write each to its own file, and list the files, one per line';
const alone = 'let nothing else write to it: a version manager (tfenv, tenv, asdf) or 2>&1 adds lines';
const wholePlanRemedy = 'save all that show -json prints, without filters such as jq or ConvertTo-Json';
const documentProblems = {
	empty: {
		problem: 'it is empty',
		remedy: 'check the step that writes it: a command that fails prints nothing',
	},
	'saved-plan': { problem: 'it is the saved plan itself', remedy: `${show}, and use plan.json` },
	log: { problem: 'it is a JSON log, as of terraform plan -json', remedy: save },
	human: {
		problem: 'it is a plan or a state in human-readable form',
		remedy: `add -json: ${show}`,
	},
	message: {
		problem: 'it contains an error message',
		remedy: 'fix what the message says, and remove 2>&1',
	},
	wrapper: {
		problem: 'it contains output of the setup-terraform wrapper',
		remedy: 'set terraform_wrapper: false there (or tofu_wrapper: false in setup-opentofu)',
	},
	preceded: { problem: 'it has other text before the JSON', remedy: alone },
	prefixed: {
		problem: 'it has a prefix or colour codes in its lines',
		remedy: 'leave them out: Terragrunt does with --tf-forward-stdout, and jq without -C',
	},
	followed: { problem: 'it has other text after the JSON', remedy: alone },
	several: { problem: 'it contains several plans', remedy: apart },
	list: { problem: 'it is a list of plans', remedy: apart },
	state: { problem: 'it is the JSON of a state', remedy: `use the saved plan: ${show}` },
	'state-file': { problem: 'it is a state file', remedy: save },
	bare: {
		problem: 'it has a format version but no plan',
		remedy: `use the saved plan: ${show}`,
	},
	'other-command': {
		problem: 'it is the JSON of another command, such as output or version',
		remedy: show,
	},
	null: {
		problem: 'it is null',
		remedy: 'check the command that writes it: jq prints null for a field that is not there',
	},
	quoted: {
		problem: 'it is JSON in quotation marks',
		remedy: 'write the JSON itself: remove toJSON, or use jq -r',
	},
	encrypted: { problem: 'it is encrypted', remedy: 'decrypt it first' },
	base64: { problem: 'it is in base64', remedy: 'decode it first: base64 -d' },
	page: {
		problem: 'it is a web page',
		remedy: 'check the step that downloads it',
	},
	'other-json': { problem: 'it is JSON, but not a plan', remedy: show },
	'other-text': { problem: 'it is text, but not JSON', remedy: show },
	unfinished: {
		problem: 'its JSON is cut off',
		remedy: 'check the steps that write and move it: one of them stopped early',
	},
	ambiguous: { problem: 'it has a field twice', remedy: `${show}, and do not change the file` },
};
function unusableDocumentProblem(unusable) {
	if (unusable.kind === 'filtered') {
		return { problem: `it is a plan without \`${unusable.field}\``, remedy: wholePlanRemedy };
	}
	if (unusable.kind === 'broken') {
		const problem = `its JSON is not valid at character ${unusable.offset + 1}`;
		return { problem, remedy: documentProblems.ambiguous.remedy };
	}
	return documentProblems[unusable.kind];
}

;// ./inputs/limits/files.js

const maxFileBytes = 64 * 1024 * 1024;
function namedFiles(inputs) {
	const { 'terraform-plan': plan, baseline } = inputs;
	const plans = isPath(plan) ? pathsIn(plan) : [];
	return [...new Set([...plans, ...(isPath(baseline) ? [baseline] : [])])];
}
function isPath(text) {
	return text !== '' && !isJson(text);
}
function holdsContent(text, files) {
	const isFile = (path) => (files.get(path)?.kind ?? 'missing') !== 'missing';
	return !pathsIn(text).some(isFile) && readsLikeContent(text);
}
function fileText(input, path, files) {
	const content = files.get(path) ?? { kind: 'missing' };
	if (content.kind === 'text')
		return valid(content.text);
	const { complaint, remedy } = fileProblems[input][content.kind];
	const code = content.kind === 'unreadable' ? ` (${content.code})` : '';
	const faultRemedy = input === 'terraform-plan' ? pathListRemedy : pathRemedy;
	const fault = content.kind === 'missing' ? faultRemedy(path) : null;
	return invalid(createProblem(input, `${complaint}${code}`, fault ?? remedy, quote(path)));
}
const asUtf8 = 'write it as UTF-8: in PowerShell, with Out-File -Encoding utf8';
const asText = `${asUtf8}; first decrypt or extract it, if it is encrypted or an archive`;
const inIt = 'use the path of the file in it';
const inAnyInput = {
	missing: {
		complaint: 'does not exist',
		remedy: 'use its path from the workspace (the working-directory of other steps does not apply), and let an earlier step of this job write or download it',
	},
	folder: { complaint: 'is a folder', remedy: inIt },
	'not-a-file': {
		complaint: 'is not a file',
		remedy: 'use the path of the file itself',
	},
	compressed: { complaint: 'is compressed', remedy: `extract it, and ${inIt}` },
	'utf-16': { complaint: 'is UTF-16 without a byte order mark', remedy: asUtf8 },
	'not-text': { complaint: 'is not UTF-8 text', remedy: asText },
	unreadable: {
		complaint: 'cannot be read',
		remedy: 'check that this job may read it',
	},
};
const tooLarge = `is larger than ${maxFileBytes / 1024 / 1024} MiB`;
const fileProblems = {
	'terraform-plan': {
		...inAnyInput,
		'saved-plan': {
			complaint: `cannot be used: ${documentProblems['saved-plan'].problem}`,
			remedy: documentProblems['saved-plan'].remedy,
		},
		'too-large': {
			complaint: tooLarge,
			remedy: 'remove it from terraform-plan, and set in demand what it needs',
		},
	},
	baseline: {
		...inAnyInput,
		'saved-plan': {
			complaint: 'is a saved plan',
			remedy: 'use the report of an earlier run',
		},
		'too-large': { complaint: tooLarge, remedy: 'use the report of an earlier run' },
	},
};

;// ./inputs/problems.js

function explainNullTexts(inputs, problems) {
	const empty = inputNames.filter((name) => isNullText(inputs[name]));
	return [
		...empty.map((input) => {
			const complaint = `is ${inputs[input]}, so its expression found no value`;
			return createProblem(input, complaint, 'check where it comes from');
		}),
		...problems.filter(({ input }) => empty.every((name) => name !== input)),
	];
}
function showProblems(problems, sanitize, hideSecrets) {
	const shown = problems.map(({ quoted, ...problem }) => {
		const hide = confidentialNamed(problem.input) === null ? sanitize : hideSecrets;
		return { ...problem, quoted: quoted && showQuote(quoted, hide) };
	});
	return [...new Map(shown.map((problem) => [JSON.stringify(problem), problem])).values()];
}
function publicProblem(problem) {
	const name = confidentialNamed(problem.input);
	if (name === null || problem.quoted === null)
		return problem;
	const input = inputTable[name].isList ? `an entry of ${name}` : name;
	return { ...problem, input, quoted: null };
}
function confidentialNamed(input) {
	return confidentialInputs.find((name) => name === input) ?? null;
}
const confidentialInputs = inputNames.filter((name) => inputTable[name].isConfidential);

;// ./auth/credential.js
function signInServers(credential) {
	switch (credential.kind) {
		case 'token':
		case 'access-key':
			return [];
		case 'iam-user':
			return [{ authority: 'iam', url: credential.endpoint }];
		case 'trust-agency':
			return [idTokenServer(credential), { authority: 'sts', url: credential.endpoint }];
		case 'identity-provider':
			return [idTokenServer(credential), { authority: 'iam', url: credential.endpoint }];
	}
}
function idTokenServer({ idTokenSource: { url } }) {
	return { authority: 'github', url };
}
function secretTexts(...values) {
	return values
		.filter((value) => typeof value === 'string' || typeof value === 'number')
		.map((value) => `${value}`.trim());
}
const issuedForm = /^[A-Za-z0-9+/=_.~-]{16,}$/;
const letter = /[A-Za-z]/;
function createNewSecretCheck(known) {
	let texts = null;
	const isKnown = (value) => {
		texts ??= known().map((text) => text.toLowerCase());
		return texts.some((text) => text.includes(value));
	};
	return (value) => typeof value === 'string' &&
		issuedForm.test(value) &&
		letter.test(value) &&
		!isKnown(value.toLowerCase());
}
function decodeIssuedCredential(requestCredential, expiry, field, { serverTime }) {
	const expiresAt = typeof expiry === 'string' ? Date.parse(expiry) : Number.NaN;
	return Number.isNaN(expiresAt)
		? { kind: 'malformed', problem: `the response has no time in \`${field}\`` }
		: {
			kind: 'decoded',
			value: { requestCredential, expiry: { expiresAt, issuedAt: serverTime } },
		};
}

;// ./inputs/credentials/access-key.js

const variableSets = [
	{
		'access-key': 'HUAWEI_CLOUD_ACCESS_KEY_ID',
		'secret-key': 'HUAWEI_CLOUD_SECRET_ACCESS_KEY',
	},
	{
		'access-key': 'HW_ACCESS_KEY',
		'secret-key': 'HW_SECRET_KEY',
		'security-token': 'HW_SECURITY_TOKEN',
	},
	{
		'access-key': 'HUAWEICLOUD_SDK_AK',
		'secret-key': 'HUAWEICLOUD_SDK_SK',
		'security-token': 'HUAWEICLOUD_SDK_SECURITY_TOKEN',
	},
];
function accessKeyFromEnvironment(environment) {
	const keys = variableSets.map((names) => readParts(names, environment));
	return keys.find((key) => key['access-key'].text + key['secret-key'].text !== '') ?? null;
}
function resolveAccessKey(inputs, environment) {
	const found = accessKeyFromEnvironment(environment) ?? noKey;
	const part = (name) => inputs[name] === '' ? found[name] : { text: inputs[name], variable: null };
	const accessKey = part('access-key');
	const isFromInput = accessKey.variable === null;
	return {
		'access-key': accessKey,
		'secret-key': part('secret-key'),
		'security-token': isFromInput && inputs['security-token'] === '' ? absentValue : part('security-token'),
	};
}
function keyVariables(inputs, environment) {
	const parts = Object.entries(resolveAccessKey(inputs, environment));
	return Object.fromEntries(parts.flatMap(([name, { variable }]) => (variable === null ? [] : [[name, variable]])));
}
function parseAccessKey(inputs, environment) {
	const parts = resolveAccessKey(inputs, environment);
	const { 'access-key': id, 'secret-key': secret, 'security-token': securityToken } = parts;
	if (keyIdForm.test(secret.text) && secretKeyForm.test(id.text))
		return invalid(swapped);
	return combineFields({
		kind: valid('access-key'),
		accessKey: parseKeyHalf('access-key', id, 'secret-key', secret),
		secretKey: parseKeyHalf('secret-key', secret, 'access-key', id),
		securityToken: securityToken.text === '' ? valid(null) : parseValue('security-token', securityToken),
	});
}
const keyIdForm = /^[A-Z0-9]{20}$/;
const secretKeyForm = /^[A-Za-z0-9]{40}$/;
const swapped = createProblem('access-key and secret-key', 'are swapped', 'set access-key to the shorter one, and secret-key to the longer one');
function parseKeyHalf(name, value, other, { variable }) {
	if (value.text !== '' || variable === null)
		return parseValue(name, value);
	const complaint = `is not set, but ${other} comes from ${variable}`;
	return invalid(createProblem(name, complaint, 'set both in the same way'));
}
function environmentKeySecrets(environment) {
	return variableSets
		.flatMap((names) => Object.values(readParts(names, environment)))
		.map(({ text }) => text);
}
const noKey = {
	'access-key': absentValue,
	'secret-key': absentValue,
	'security-token': absentValue,
};
function readParts(names, environment) {
	const part = (name) => {
		const variable = names[name];
		return variable === undefined ? absentValue : readVariable(variable, environment);
	};
	return {
		'access-key': part('access-key'),
		'secret-key': part('secret-key'),
		'security-token': part('security-token'),
	};
}

;// ./quota/quota.js
function isNonexistent({ kind }) {
	return kind === 'not-offered' || kind === 'not-limited';
}
function nameKey(name) {
	return name.toLowerCase();
}
function displayName(quota) {
	return quota.instance === null ? quota.name : `${quota.name} (${quota.instance})`;
}
function withDeclaredUse(quota, used) {
	if (quota.headroom.kind !== 'at-most' || used === null)
		return quota;
	const { limit } = quota.headroom;
	return { ...quota, headroom: countedHeadroom({ limit, used, origin: 'declared' }) };
}
function countedHeadroom(usage) {
	return { kind: 'counted', left: usage.limit - usage.used, usage };
}
function leftOrNull(headroom) {
	return headroom.kind === 'counted' ? headroom.left : null;
}
function reportedUse(headroom) {
	if (headroom.kind !== 'counted' || headroom.usage?.origin !== 'reported')
		return null;
	return headroom.usage.used;
}
function limitOrNull(headroom) {
	switch (headroom.kind) {
		case 'counted':
			return headroom.usage?.limit ?? null;
		case 'at-most':
			return headroom.limit;
		case 'unlimited':
		case 'unknown':
			return null;
	}
}
function createQuotaIdOf(saltedHash, salt, instanceId) {
	return (rawName) => saltedHash(salt, JSON.stringify([rawName, instanceId]));
}

;// ./terraform/rules/resource-rule.js
function oneEach() {
	return { kind: 'known', count: 1 };
}
function takes(quota, amount, ...types) {
	return { types, quota, amount, perUnit: 1 };
}
const useDemandInstead = 'use demand instead of terraform-plan, with services by name, or set on-unknown: warn';
function knownAfterApply(name) {
	return {
		cause: `its ${name} is known only after apply`,
		remedy: `set ${name} to a value known before apply`,
	};
}
function blocksKnownAfterApply(name) {
	return {
		...knownAfterApply(name),
		remedy: `write out each ${name} block, or ${useDemandInstead}`,
	};
}
function notNumber(name) {
	return {
		cause: `its ${name} is not a number from 0 to 2^53 \u2212 1`,
		remedy: `set ${name} to a number`,
	};
}

;// ./json/fields.js
function isJsonObject(value) {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function fieldOf(object, name) {
	return Object.hasOwn(object, name) ? object[name] : undefined;
}
function valueAt(body, ...keys) {
	let value = body;
	for (const key of keys)
		value = isJsonObject(value) ? fieldOf(value, key) : undefined;
	return value;
}
function listAt(value, name) {
	const list = valueAt(value, name);
	return Array.isArray(list) ? list : [];
}

;// ./services/figures.js

function figureOf(value, path, sanitize) {
	if (value === undefined || value === null)
		return { kind: 'absent', field: path };
	const figure = wholeNumber(value);
	if (figure !== null)
		return { kind: 'known', figure };
	return { kind: 'malformed', field: path, found: sanitize(describe(value)) };
}
function describe(value) {
	if (Array.isArray(value))
		return 'a list';
	if (isJsonObject(value))
		return 'an object';
	return typeof value === 'string' || typeof value === 'number' ? `"${value}"` : String(value);
}
function headroomOf(limit, used) {
	if (limit.kind !== 'known')
		return { kind: 'unknown', cause: limit };
	if (used.kind !== 'known')
		return { kind: 'unknown', cause: used };
	return countedHeadroom({ limit: limit.figure, used: used.figure, origin: 'reported' });
}
function wholeNumber(value) {
	const number = typeof value === 'string' && /^(?:0|[1-9]\d*)(?:\.0+)?$/.test(value) ? +value : value;
	if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
		return null;
	return number + 0;
}
function isMinusOne(value) {
	return value === -1 || (typeof value === 'string' && /^-1(?:\.0+)?$/.test(value));
}

;// ./quota/group-by.js
function groupBy(items, keyOf) {
	return groupPairs(items.map((item) => [keyOf(item), item]));
}
function groupPairs(pairs) {
	const groups = new Map();
	for (const [key, item] of pairs) {
		const group = groups.get(key);
		if (group === undefined)
			groups.set(key, [item]);
		else
			group.push(item);
	}
	return groups;
}

;// ./services/service.js
function createQuota({ name, unit, exemption }, { key, instance, quotaIdOf }, headroom, rawName = name) {
	return { id: quotaIdOf(rawName), service: key, instance, name, unit, exemption, headroom };
}
function quota(name, unit = null) {
	return { name, unit, reports: 'limit and use', exemption: null, absence: 'absent' };
}
function optionalQuota(name, unit = null) {
	return { ...quota(name, unit), absence: 'not-offered' };
}
function partQuota(name, unit = null) {
	return { ...quota(name, unit), absence: 'not-limited' };
}
function limitPer(parent, name, unit = null) {
	return { ...optionalQuota(name, unit), exemption: `a limit per ${parent}` };
}
function setting(name) {
	return { ...optionalQuota(name), exemption: 'a setting, not a quota' };
}
function headroomOnly(name) {
	return { ...quota(name), reports: 'headroom' };
}
function limitOnly(name) {
	return { ...quota(name), reports: 'limit' };
}
function apiNameOf({ name }) {
	return name.slice(name.indexOf('.') + 1);
}

;// ./services/reported-quotas.js

function quotasOf(entries, naming, context) {
	const keyOf = (apiName) => (naming.isExact ? apiName : apiName.trim().toLowerCase());
	const byApiName = groupBy(entries, ({ apiName }) => keyOf(apiName));
	const documented = context.quotas.flatMap((definition) => {
		const key = keyOf(apiNameOf(definition));
		const listed = byApiName.get(key) ?? null;
		byApiName.delete(key);
		return documentedQuota(definition, listed, naming, context);
	});
	return [...documented, ...undocumentedQuotas([...byApiName.values()], naming, context)];
}
function documentedQuota(definition, listed, { placeOf }, context) {
	const { exemption, absence } = definition;
	if (listed === null && exemption !== null)
		return [];
	const field = placeOf(apiNameOf(definition));
	const missing = { kind: 'unknown', cause: { kind: absence, field } };
	return [createQuota(definition, context, listed === null ? missing : headroomIn(listed, field))];
}
function headroomIn([first, second], field) {
	if (second === undefined)
		return first.headroom;
	return { kind: 'unknown', cause: { kind: 'listed-twice', field } };
}
function undocumentedQuotas(groups, { placeOf, unitOf = () => null }, context) {
	const { key, quotas, sanitize } = context;
	const numbered = createNumbering(quotas.map(apiNameOf));
	return groups.map((listed) => {
		const [{ apiName }] = listed;
		const shown = sanitize(apiName);
		const headroom = headroomIn(listed, placeOf(shown));
		const plain = { name: `${key}.${numbered(shown)}`, unit: unitOf(apiName), exemption: null };
		return createQuota(plain, context, headroom, `${key}.${apiName}`);
	});
}
function createNumbering(taken) {
	const timesShown = new Map(taken.map((name) => [name, 1]));
	return (shown) => {
		const times = (timesShown.get(shown) ?? 0) + 1;
		timesShown.set(shown, times);
		return times === 1 ? shown : `${shown} (${times})`;
	};
}

;// ./services/quota-list.js

const typeFields = { name: 'type', limit: 'quota' };
const keyFields = { name: 'quota_key', limit: 'quota_limit' };
const camelCaseKeyFields = { name: 'quotaKey', limit: 'quotaLimit' };
function quotaListDecoder(list) {
	return (body, context) => decodeQuotaList(list, body, context);
}
function decodeQuotaList(list, body, context) {
	const listed = entriesIn(body);
	if (listed.length === 0) {
		return { kind: 'malformed', problem: 'the response has no list of quotas in `quotas`' };
	}
	const { name } = list.fields;
	const entries = [];
	for (const [index, entry] of listed.entries()) {
		const reported = entryOf(list, entry, context.sanitize);
		if (reported === null) {
			return { kind: 'malformed', problem: `\`quotas[${index}]\` has no \`${name}\`` };
		}
		entries.push(reported);
	}
	const placeOf = (apiName) => `${name} ${apiName}`;
	return { kind: 'decoded', value: quotasOf(entries, { placeOf }, context) };
}
function entriesIn(body) {
	const quotas = valueAt(body, 'quotas');
	const listed = Array.isArray(quotas) ? quotas : valueAt(quotas, 'resources');
	return Array.isArray(listed) ? listed : [];
}
function entryOf(list, entry, sanitize) {
	if (!isJsonObject(entry))
		return null;
	const { fields, readApiName } = list;
	const apiName = readApiName === undefined ? fieldOf(entry, fields.name) : readApiName(entry);
	if (typeof apiName !== 'string')
		return null;
	const where = `of ${fields.name} ${sanitize(apiName)}`;
	return { apiName, headroom: entryHeadroom(list, entry, where, sanitize) };
}
function entryHeadroom({ fields, minusOneIsUnlimited = false, hidesUse = false }, entry, where, sanitize) {
	const figure = (name) => figureOf(fieldOf(entry, name), `${name} ${where}`, sanitize);
	if (minusOneIsUnlimited && isMinusOne(fieldOf(entry, fields.limit))) {
		return { kind: 'unlimited' };
	}
	const limit = figure(fields.limit);
	return hidesUse && isMinusOne(fieldOf(entry, 'used')) && limit.kind === 'known'
		? { kind: 'at-most', limit: limit.figure, isUseExpected: true }
		: headroomOf(limit, figure('used'));
}

;// ./services/project-service.js

function projectService({ grant, ...own }) {
	const decode = quotaListDecoder({ fields: typeFields });
	return { host: own.key, scope: 'project', decode, advice: adviceFor(grant), ...own };
}
function adviceFor({ policy, action, identityAction }) {
	const actions = [
		...(action === null ? [] : [`a policy with the action ${action}`]),
		...(identityAction === undefined
			? []
			: [`an identity policy with the action ${identityAction}`]),
	];
	const grants = [
		...(policy === null ? [] : [policy]),
		...actions,
		'Tenant Guest, which covers all services',
	];
	return {
		forbidden: `check project-id, and grant one of these in that project to the user or agency that signs in: ${grants.join('; ')}`,
		notFound: 'check project-id, and region (or the line in endpoints), which must be where the project is',
	};
}

;// ./services/as/as.js

const autoscaling = projectService({
	key: 'as',
	title: 'Auto Scaling',
	quotas: [
		quota('as.scaling_Group'),
		quota('as.scaling_Config'),
		optionalQuota('as.bandwidth_scaling_policy'),
		limitPer('scaling group', 'as.scaling_Policy'),
		limitPer('scaling group', 'as.scaling_Instance'),
	],
	path: (projectId) => `/autoscaling-api/v1/${projectId}/quotas`,
	decode: quotaListDecoder({ fields: typeFields, hidesUse: true }),
	grant: {
		policy: 'AutoScaling ReadOnlyAccess',
		action: 'as:quotas:get',
		identityAction: 'as::listQuotas',
	},
	resources: () => [
		takes('as.scaling_Group', oneEach, 'as_group'),
		takes('as.scaling_Config', oneEach, 'as_configuration'),
		takes('as.bandwidth_scaling_policy', oneEach, 'as_bandwidth_policy'),
	],
});

;// ./services/cce/cce.js

const cce = projectService({
	key: 'cce',
	title: 'CCE',
	quotas: [quota('cce.cluster')],
	path: (projectId) => `/api/v3/projects/${projectId}/quotas`,
	decode: quotaListDecoder({ fields: camelCaseKeyFields }),
	grant: { policy: 'CCE ReadOnlyAccess', action: 'cce:quota:get' },
	resources: () => [takes('cce.cluster', oneEach, 'cce_cluster')],
});

;// ./terraform/rules/attributes.js

function attributeOf({ values, afterUnknown }, name) {
	const isPending = afterUnknown === true || valueAt(afterUnknown, name) === true;
	if (isPending || !isJsonObject(values))
		return { kind: 'known-after-apply' };
	const value = valueAt(values, name) ?? '';
	const isSet = Array.isArray(value) ? value.length > 0 : value !== '';
	return isSet ? { kind: 'known', value } : { kind: 'absent' };
}
function isUnset(attributes, name, isKnown = null) {
	const { kind } = attributeOf(attributes, name);
	if (kind !== 'known-after-apply')
		return kind === 'absent';
	const configured = attributes.configured();
	if (configured === null)
		return false;
	const { expressions } = configured;
	return !Object.hasOwn(expressions, name) || (isKnown ?? configured.isKnown)(expressions[name]);
}
function isConstant(expression) {
	return valueAt(expression, 'constant_value') !== undefined;
}
function hasValue(attributes, name, value) {
	const attribute = attributeOf(attributes, name);
	return attribute.kind === 'known' && attribute.value === value;
}
function blocksOf(attributes, name) {
	const attribute = attributeOf(attributes, name);
	if (attribute.kind === 'known-after-apply')
		return null;
	if (attribute.kind === 'known' && !Array.isArray(attribute.value))
		return null;
	const values = listAt(attributes.values, name);
	const afterUnknown = listAt(attributes.afterUnknown, name);
	const count = Math.max(values.length, afterUnknown.length);
	const written = once(() => configuredBlocks(attributes, name, count));
	return Array.from({ length: count }, (_, index) => ({
		values: values[index],
		afterUnknown: afterUnknown[index],
		configured: () => written()?.[index] ?? null,
	}));
}
function configuredBlocks({ configured }, name, count) {
	const { expressions, isKnown } = configured() ?? {};
	const blocks = listAt(expressions, name);
	if (isKnown === undefined || blocks.length !== count)
		return null;
	return blocks.map((block) => ({ expressions: isJsonObject(block) ? block : {}, isKnown }));
}

;// ./terraform/rules/amounts.js

function numberAt(name, absent = 'unknown') {
	return (attributes) => {
		const attribute = attributeOf(attributes, name);
		switch (attribute.kind) {
			case 'known': {
				const count = parseAmount(attribute.value);
				return count === null ? unknownAmount(notNumber(name)) : knownAmount(count);
			}
			case 'known-after-apply':
				return unknownAmount(knownAfterApply(name));
			case 'absent':
				return absent === 'nothing' ? knownAmount(0) : missingAttribute(name);
		}
	};
}
function whenEqual(name, value, amount = oneEach, preset = null) {
	return (attributes) => {
		const attribute = attributeOf(attributes, name);
		if (attribute.kind === 'known') {
			return isSameWord(attribute.value, value) ? amount(attributes) : knownAmount(0);
		}
		if (preset !== null && isUnset(attributes, name)) {
			return preset === value ? amount(attributes) : knownAmount(0);
		}
		return attribute.kind === 'known-after-apply'
			? unknownAmount(knownAfterApply(name))
			: missingAttribute(name);
	};
}
function isSameWord(found, word) {
	return typeof found === 'string' && found.toLowerCase() === word.toLowerCase();
}
function whenSet(name) {
	return (attributes) => {
		const { kind } = attributeOf(attributes, name);
		return kind === 'known-after-apply'
			? unknownAmount(knownAfterApply(name))
			: knownAmount(kind === 'known' ? 1 : 0);
	};
}
function unknownBy(name, gap) {
	return (attributes) => {
		const attribute = attributeOf(attributes, name);
		const other = attribute.kind === 'known' ? attribute.value : null;
		return unknownAmount(gap, typeof other === 'string' ? `${name} ${other}` : null);
	};
}
function unknownUnlessZero(amount, gap) {
	return (attributes) => {
		const one = amount(attributes);
		if (one.kind === 'unknown')
			return unknownAmount(gap, one.key);
		return one.count === 0 ? one : unknownAmount(gap, `${one.count}`);
	};
}
function knownAmount(count) {
	return { kind: 'known', count };
}
function unknownAmount(gap, key = null) {
	return { kind: 'unknown', gap, key, atLeast: 0 };
}
function isSame(one, other) {
	if (one.kind === 'known')
		return other.kind === 'known' && one.count === other.count;
	return other.kind === 'unknown' && one.key !== null && one.key === other.key;
}
function missingAttribute(name) {
	return unknownAmount({ cause: `its ${name} is not in the plan`, remedy: `set ${name}` }, `no ${name}`);
}
function parseAmount(value) {
	const isText = typeof value === 'string' && /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value);
	const number = isText || typeof value === 'number' ? Number(value) : Number.NaN;
	return number >= 0 && number <= Number.MAX_SAFE_INTEGER ? number : null;
}

;// ./services/dcs/dcs.js

const dcs = projectService({
	key: 'dcs',
	title: 'DCS',
	quotas: [quota('dcs.instance'), quota('dcs.ram', 'GB')],
	path: (projectId) => `/v2/${projectId}/quota`,
	grant: {
		policy: 'DCS ReadOnlyAccess',
		action: null,
		identityAction: 'dcs:quota:get',
	},
	resources: () => [
		takes('dcs.instance', oneEach, 'dcs_instance'),
		takes('dcs.ram', numberAt('capacity'), 'dcs_instance'),
	],
});

;// ./services/dds/dds.js

function modeOf(entry) {
	const [type, mode] = [fieldOf(entry, 'type'), fieldOf(entry, 'mode')];
	if (typeof type !== 'string' || typeof mode !== 'string')
		return type;
	return type.toLowerCase() === 'instance' ? mode : `${type} ${mode}`;
}
const dds = projectService({
	key: 'dds',
	title: 'DDS',
	quotas: [quota('dds.Single'), quota('dds.ReplicaSet'), quota('dds.Sharding')],
	path: (projectId) => `/v3/${projectId}/quotas`,
	decode: quotaListDecoder({ fields: typeFields, readApiName: modeOf }),
	grant: {
		policy: 'DDS ReadOnlyAccess',
		action: 'dds:instance:list',
		identityAction: 'dds:instance:getQuotas',
	},
	resources: () => modes.map((mode) => takes(`dds.${mode}`, ofMode(mode), 'dds_instance')),
});
const modes = ['Single', 'ReplicaSet', 'Sharding'];
function ofMode(mode) {
	const ofThisMode = whenEqual('mode', mode);
	return (attributes) => {
		const written = attributeOf(attributes, 'mode');
		const isNew = written.kind === 'known' && !modes.some((one) => isSameWord(written.value, one));
		return (isNew ? ofNewMode : ofThisMode)(attributes);
	};
}
const ofNewMode = unknownBy('mode', {
	cause: 'this version does not know its mode',
	remedy: useDemandInstead,
});

;// ./terraform/rules/combined-amounts.js

function sumOver(name, amount) {
	return overBlocks(name, amount, sumOf);
}
function sumOverConfigured(name, amount) {
	const sum = sumOver(name, amount);
	return (attributes) => {
		if (isUnset(attributes, name))
			return knownAmount(0);
		const all = sum(attributes);
		const configured = attributes.configured();
		const isDynamic = configured !== null && !Object.hasOwn(configured.expressions, name);
		return all.kind === 'unknown' && isDynamic ? { ...all, gap: blocksKnownAfterApply(name) } : all;
	};
}
function largestOver(name, amount) {
	return overBlocks(name, amount, largestAmount);
}
function overBlocks(name, amount, combine) {
	return (attributes) => {
		const blocks = blocksOf(attributes, name);
		return blocks === null
			? unknownAmount(blocksKnownAfterApply(name))
			: combine(blocks.map(amount));
	};
}
function plus(...amounts) {
	return (attributes) => sumOf(amounts.map((amount) => amount(attributes)));
}
function largest(...amounts) {
	return (attributes) => largestAmount(amounts.map((amount) => amount(attributes)));
}
function smallest(first, second) {
	return (attributes) => {
		const [one, other] = [first(attributes), second(attributes)];
		if (one.kind === 'unknown' || other.kind === 'unknown')
			return other;
		return one.count < other.count ? one : other;
	};
}
function times(factor, amount) {
	return (attributes) => productOf(factor(attributes), amount(attributes));
}
function productOf(...factors) {
	if (factors.some((part) => part.kind === 'known' && part.count === 0))
		return knownAmount(0);
	const certain = factors.reduce((product, part) => product * certainAmount(part), 1);
	return combineAmounts(factors, certain, '\u00d7');
}
function increaseOf(before, after) {
	if (isSame(before, after))
		return knownAmount(0);
	const increase = Math.max(0, certainAmount(after) - certainAmount(before));
	if (after.kind === 'known')
		return knownAmount(increase);
	return { ...after, key: null, atLeast: before.kind === 'known' ? increase : 0 };
}
function sumOf(parts) {
	const certain = parts.reduce((sum, part) => sum + certainAmount(part), 0);
	return combineAmounts(parts, certain, '+');
}
function largestAmount(amounts) {
	const atLeast = amounts.reduce((most, amount) => Math.max(most, certainAmount(amount)), 0);
	const unknown = amounts.find((amount) => amount.kind === 'unknown');
	return unknown === undefined ? knownAmount(atLeast) : { ...unknown, key: null, atLeast };
}
function certainAmount(amount) {
	return amount.kind === 'known' ? amount.count : amount.atLeast;
}
function combineAmounts(parts, certain, sign) {
	const unknown = parts.find((part) => part.kind === 'unknown');
	if (unknown === undefined)
		return knownAmount(certain);
	const keys = parts.map((part) => (part.kind === 'known' ? `${part.count}` : part.key));
	const key = keys.includes(null) ? null : keys.join(sign);
	return { kind: 'unknown', gap: unknown.gap, key, atLeast: certain };
}

;// ./services/machines.js

const instances = ['compute_instance', 'ecs_compute_instance', 'ecs_instance'];
function freedBy(existing, asked, ofMachine) {
	return (attributes) => {
		const each = ofMachine(attributes);
		const count = each.kind === 'known' ? existing : smallest(existing, asked);
		return productOf(count(attributes), each);
	};
}
function takenByAdded(added, ofMachine) {
	return (before, after) => productOf(added(before, after), ofMachine(after));
}
const initialNodes = numberAt('initial_node_count');
const currentNodes = numberAt('current_node_count');
function hasCurrentNodes(attributes) {
	return attributeOf(attributes, 'current_node_count').kind === 'known';
}
function existingNodes(attributes) {
	return (hasCurrentNodes(attributes) ? currentNodes : initialNodes)(attributes);
}
function ignoresNumber(attributes) {
	return hasValue(attributes, 'ignore_initial_node_count', true);
}
const addedNodes = (before, after) => {
	if (ignoresNumber(after))
		return knownAmount(0);
	const isUnknown = ignoresNumber(before) && !hasCurrentNodes(before);
	return increaseOf(isUnknown ? knownAmount(0) : existingNodes(before), initialNodes(after));
};
function nodeRule(quota, amount) {
	const freed = (attributes) => hasValue(attributes, 'keep_ecs', true) ? knownAmount(0) : amount(attributes);
	return { ...takes(quota, amount, 'cce_node'), freed };
}
function nodePoolRule(quota, amount, isByFlavor = false) {
	const freed = freedBy(existingNodes, initialNodes, amount);
	return {
		...takes(quota, times(initialNodes, amount), 'cce_node_pool'),
		growth: takenByAdded(addedNodes, amount),
		catchesUp: true,
		freed: (attributes) => hasValue(attributes, 'charging_mode', 'prePaid') ||
			(isByFlavor && !isUnset(attributes, 'extension_scale_groups'))
			? knownAmount(0)
			: freed(attributes),
	};
}

;// ./services/scaling-groups.js

const minimum = numberAt('min_instance_number', 'nothing');
const startSize = largest(numberAt('desire_instance_number'), minimum);
function groupSize(attributes) {
	const isDesired = !isUnset(attributes, 'desire_instance_number', isConstant);
	return isDesired ? startSize(attributes) : minimum(attributes);
}
const currentSize = numberAt('current_instance_number', 'nothing');
function existingMachines(attributes) {
	const isSeen = attributeOf(attributes, 'current_instance_number').kind === 'known';
	return isSeen || isDisabled(attributes) ? currentSize(attributes) : groupSize(attributes);
}
function isDisabled(attributes) {
	return hasValue(attributes, 'enable', false);
}
const addedMachines = (before, after) => {
	const isTold = !isDisabled(before) && !isSame(groupSize(before), groupSize(after));
	return isTold || !isDisabled(after)
		? increaseOf(existingMachines(before), groupSize(after))
		: knownAmount(0);
};
function groupRule(quota, ofMachine) {
	const ofAdded = takenByAdded(addedMachines, ofMachine);
	const freed = freedBy(existingMachines, groupSize, ofMachine);
	return {
		...takes(quota, times(groupSize, ofMachine), 'as_group'),
		growth: (before, after) => {
			const ofExisting = increaseOf(ofMachine(before), ofMachine(after));
			return sumOf([ofAdded(before, after), productOf(existingMachines(before), ofExisting)]);
		},
		freed: (attributes) => hasValue(attributes, 'delete_instances', 'yes') || hasValue(attributes, 'force_delete', true)
			? freed(attributes)
			: knownAmount(0),
		catchesUp: true,
	};
}
const notInPlan = {
	cause: 'the size of its instances, and whether they have addresses, is not in the plan',
	remedy: useDemandInstead,
};
const sizeOfMachine = () => unknownAmount(notInPlan);
function scalingGroupRule(quota) {
	return {
		...takes(quota, times(groupSize, sizeOfMachine), 'as_group'),
		growth: takenByAdded(addedMachines, sizeOfMachine),
		freed: () => knownAmount(0),
		catchesUp: true,
	};
}

;// ./services/ecs/flavors.js

function coresIn(flavors) {
	return sizeIn(flavors, ({ cores }) => cores);
}
function memoryIn(flavors) {
	return sizeIn(flavors, ({ memory }) => memory * 1024);
}
function sizeIn(flavors, part) {
	const sizeOf = ({ name, value }) => {
		if (typeof value !== 'string') {
			return unknownAmount({ cause: `its ${name} is not text`, remedy: useDemandInstead });
		}
		const flavor = flavors.get(value);
		return flavor === undefined
			? unknownAmount(unmapped(value), `flavor ${value}`)
			: knownAmount(part(flavor));
	};
	return (attributes) => sizeBy(attributes, sizeOf);
}
const maxFlavorLength = 60;
function unmapped(name) {
	const flavor = name.slice(0, maxFlavorLength);
	return {
		cause: `its flavor ${flavor} is not in flavors`,
		remedy: `add a line for ${flavor} to flavors (name: cores, GiB)`,
	};
}
const flavorAttributes = ['flavor_id', 'flavor_name', 'flavor'];
function sizeBy(attributes, sizeOf) {
	const configured = attributes.configured();
	const set = flavorAttributes.filter((name) => Object.hasOwn(configured?.expressions ?? {}, name) && !isUnset(attributes, name));
	const found = (set.length === 0 ? flavorAttributes : set).map((name) => {
		return { name, ...attributeOf(attributes, name) };
	});
	const [first, second] = found.flatMap((one) => (one.kind === 'known' ? [one] : []));
	const isPending = configured === null || set.length > 0 || first === undefined;
	const coming = found.find(({ kind }) => kind === 'known-after-apply');
	if (coming !== undefined && isPending)
		return unknownAmount(knownAfterApply(coming.name));
	if (first === undefined)
		return missingAttribute('flavor_id');
	if (second === undefined || first.value === second.value)
		return sizeOf(first);
	return configured === null
		? unknownAmount({
			cause: `its ${first.name} and ${second.name} differ`,
			remedy: `set ${first.name} alone`,
		})
		: largestAmount([first, second].map(sizeOf));
}

;// ./services/ecs/quotas.js

const pairs = [
	pair(quota('ecs.instances'), 'maxTotalInstances', 'totalInstancesUsed'),
	pair(quota('ecs.cores', 'vCPU'), 'maxTotalCores', 'totalCoresUsed'),
	pair(quota('ecs.ram', 'MiB'), 'maxTotalRAMSize', 'totalRAMUsed'),
	pair(quota('ecs.serverGroups'), 'maxServerGroups', 'totalServerGroupsUsed'),
	pair(optionalQuota('ecs.spotInstances'), 'maxTotalSpotInstances', 'totalSpotInstancesUsed'),
	pair(optionalQuota('ecs.spotCores', 'vCPU'), 'maxTotalSpotCores', 'totalSpotCoresUsed'),
	pair(optionalQuota('ecs.spotRam', 'MiB'), 'maxTotalSpotRAMSize', 'totalSpotRAMUsed'),
];
function pair(definition, limit, used) {
	return { definition, limit, used };
}
const ecsQuotas = pairs.map(({ definition }) => definition);
function decodeEcs(body, context) {
	const figures = figuresOf(valueAt(body, 'absolute'));
	if (!pairs.some(({ limit }) => figures.has(limit.toLowerCase()))) {
		return { kind: 'malformed', problem: 'the response has none of the limits in `absolute`' };
	}
	const value = pairs.map((pair) => createQuota(pair.definition, context, pairHeadroom(figures, pair, context.sanitize)));
	return { kind: 'decoded', value };
}
function figuresOf(absolute) {
	const fields = isJsonObject(absolute) ? Object.entries(absolute) : [];
	return groupPairs(fields.map(([name, value]) => [name.toLowerCase(), value]));
}
function pairHeadroom(figures, { definition, limit, used }, sanitize) {
	const limits = figures.get(limit.toLowerCase()) ?? [];
	if ((limits[0] ?? null) === null && definition.absence !== 'absent') {
		return { kind: 'unknown', cause: { kind: definition.absence, field: limit } };
	}
	const figure = (name) => figureNamed(figures, name, sanitize);
	if (limits.length === 1 && isMinusOne(limits[0]))
		return { kind: 'unlimited' };
	return headroomOf(figure(limit), figure(used));
}
function figureNamed(figures, name, sanitize) {
	const [value, second] = figures.get(name.toLowerCase()) ?? [];
	return second === undefined
		? figureOf(value, name, sanitize)
		: { kind: 'listed-twice', field: name };
}

;// ./services/ecs/ecs.js

const ecs = projectService({
	key: 'ecs',
	title: 'ECS',
	quotas: ecsQuotas,
	path: (projectId) => `/v1/${projectId}/cloudservers/limits`,
	decode: decodeEcs,
	grant: { policy: 'ECS ReadOnlyAccess', action: 'ecs:cloudServerQuotas:get' },
	resources,
});
function resources({ flavors }) {
	return [
		takes('ecs.instances', oneEach, ...instances),
		nodeRule('ecs.instances', oneEach),
		nodePoolRule('ecs.instances', oneEach),
		groupRule('ecs.instances', oneEach),
		...spotRules('ecs.spotInstances', oneEach),
		...spotRules('ecs.spotCores', coresIn(flavors)),
		...spotRules('ecs.spotRam', memoryIn(flavors)),
		...sizeRules('ecs.cores', coresIn(flavors)),
		...sizeRules('ecs.ram', memoryIn(flavors)),
		takes('ecs.serverGroups', oneEach, 'compute_servergroup', 'ecs_compute_server_group'),
	];
}
function sizeRules(quota, amount) {
	return [
		takes(quota, amount, ...instances),
		nodeRule(quota, amount),
		nodePoolRule(quota, amount, true),
		scalingGroupRule(quota),
	];
}
const isSpot = whenEqual('charging_mode', 'spot', oneEach, 'postPaid');
const isSpotNode = sumOverConfigured('extend_params', whenEqual('market_type', 'spot', oneEach, 'none'));
function spotRules(quota, amount) {
	return [
		takes(quota, times(isSpot, amount), ...instances),
		nodeRule(quota, times(isSpotNode, amount)),
		nodePoolRule(quota, times(isSpotNode, amount), amount !== oneEach),
	];
}

;// ./services/elb/elb.js

const elb = projectService({
	key: 'elb',
	title: 'ELB',
	quotas: [
		quota('elb.loadbalancer'),
		quota('elb.listener'),
		quota('elb.pool'),
		quota('elb.member'),
		quota('elb.healthmonitor'),
		quota('elb.l7policy'),
		quota('elb.certificate'),
		quota('elb.ipgroup'),
		quota('elb.security_policy'),
		limitPer('load balancer', 'elb.listeners_per_loadbalancer'),
		limitPer('pool', 'elb.listeners_per_pool'),
		limitPer('pool', 'elb.members_per_pool'),
		limitPer('policy', 'elb.condition_per_policy'),
		limitPer('IP address group', 'elb.ipgroup_bindings'),
		limitPer('IP address group', 'elb.ipgroup_max_length'),
		limitPer('listener', 'elb.ipgroups_per_listener'),
		limitPer('policy', 'elb.pools_per_l7policy'),
		limitPer('listener', 'elb.l7policies_per_listener'),
		limitPer('pool', 'elb.free_instance_members_per_pool'),
		limitPer('load balancer', 'elb.free_instance_listeners_per_loadbalancer'),
	],
	path: (projectId) => `/v3/${projectId}/elb/quotas/details`,
	decode: quotaListDecoder({ fields: keyFields, minusOneIsUnlimited: true }),
	grant: { policy: 'ELB ReadOnlyAccess', action: 'elb:quotas:list' },
	resources: () => [
		takes('elb.loadbalancer', oneEach, 'elb_loadbalancer'),
		takes('elb.listener', oneEach, 'elb_listener'),
		takes('elb.pool', oneEach, 'elb_pool', 'elb_active_standby_pool'),
		takes('elb.member', oneEach, 'elb_member'),
		takes('elb.member', sumOver('members', oneEach), 'elb_active_standby_pool'),
		groupRule('elb.member', sumOverConfigured('lbaas_listeners', oneEach)),
		takes('elb.healthmonitor', oneEach, 'elb_monitor', 'elb_active_standby_pool'),
		takes('elb.l7policy', oneEach, 'elb_l7policy'),
		takes('elb.certificate', oneEach, 'elb_certificate'),
		takes('elb.ipgroup', oneEach, 'elb_ipgroup'),
		takes('elb.security_policy', oneEach, 'elb_security_policy'),
	],
});

;// ./services/er/er.js

const er = projectService({
	key: 'er',
	title: 'Enterprise Router',
	quotas: [
		quota('er.er_instance'),
		limitPer('router', 'er.dc_attachment'),
		limitPer('router', 'er.vpc_attachment'),
		limitPer('router', 'er.vpn_attachment'),
		limitPer('router', 'er.peering_attachment'),
		limitPer('router', 'er.can_attachment'),
		limitPer('router', 'er.route_table'),
		limitPer('route table', 'er.static_route'),
		limitPer('VPC', 'er.vpc_er'),
		limitPer('attachment', 'er.flow_log'),
	],
	path: (projectId) => `/v3/${projectId}/enterprise-router/quotas?type=er_instance`,
	decode: quotaListDecoder({ fields: keyFields, minusOneIsUnlimited: true }),
	grant: { policy: 'ER ReadOnlyAccess', action: 'er:quotas:list' },
	resources: () => [takes('er.er_instance', oneEach, 'er_instance')],
});

;// ./services/evs/disk-types.js

const diskTypes = ['SATA', 'SAS', 'SSD', 'GPSSD', 'ESSD', 'GPSSD2', 'ESSD2'];
const diskPlaces = {
	single: { block: null, type: 'volume_type', size: 'size', preset: null },
	system: { block: null, type: 'system_disk_type', size: 'system_disk_size', preset: 'GPSSD' },
	data: { block: 'data_disks', type: 'type', size: 'size', preset: null },
	rootOfNode: { block: 'root_volume', type: 'volumetype', size: 'size', preset: null },
	dataOfNode: { block: 'data_volumes', type: 'volumetype', size: 'size', preset: null },
};
const systemOnStack = { ...diskPlaces.system, preset: 'business_type_01' };
function undocumentedTypes(before, after, presets) {
	const found = [...typesIn(before), ...typesIn(after), ...presets];
	const distinct = new Map(found.map((type) => [type.toLowerCase(), type]));
	return [...distinct.values()].filter((type) => !documentedTypes.has(type.toUpperCase()));
}
function typesIn(attributes) {
	return Object.values(diskPlaces)
		.flatMap(({ block, type }) => {
		const disks = block === null ? [attributes] : (blocksOf(attributes, block) ?? []);
		return disks.map((disk) => attributeOf(disk, type));
	})
		.flatMap((one) => (one.kind === 'known' && typeof one.value === 'string' ? one.value : []));
}
const documentedTypes = new Set(diskTypes);
function sizeAt(name) {
	return (attributes) => {
		const size = numberAt(name)(attributes);
		return isSame(size, knownAmount(0)) ? missingAttribute(name) : size;
	};
}
function disksIn({ block, type: typeName, size, preset }, { amount, type }, ofDisk = (disk) => disk) {
	const counted = amount(size);
	const each = ofDisk(type === null ? counted : whenEqual(typeName, type, counted, preset));
	return block === null ? each : sumOver(block, each);
}

;// ./services/evs/instance-disks.js

function instanceDiskRule(system, ...types) {
	return (quota, count) => ({
		...takes(quota, disksOfInstance(system, count), ...types),
		growth: growthOfInstance(system, count),
		freed: freedByInstance(system, count),
	});
}
function disksOfInstance(system, count, ofDataDisk) {
	return plus(disksIn(system, count), disksIn(diskPlaces.data, count, ofDataDisk));
}
function growthOfInstance(system, count) {
	const all = disksOfInstance(system, count);
	const newSystem = disksIn(system, count);
	return (before, after) => {
		const more = increaseOf(all(before), all(after));
		return changesImage(before, after) ? sumOf([more, newSystem(after)]) : more;
	};
}
function changesImage(before, after) {
	return ['image_id', 'image_name'].some((name) => {
		const [old, image] = [attributeOf(before, name), attributeOf(after, name)];
		if (image.kind === 'known')
			return old.kind !== 'known' || old.value !== image.value;
		return image.kind === 'known-after-apply' && !isUnset(after, name);
	});
}
function freedByInstance(system, count) {
	return (attributes) => {
		const deletes = hasValue(attributes, 'delete_disks_on_termination', true) ||
			hasValue(attributes, 'charging_mode', 'prePaid');
		const deleted = (disk) => whenEqual('delete_on_termination', 'true', disk, `${deletes}`);
		return disksOfInstance(system, count, deleted)(attributes);
	};
}

;// ./services/evs/disks.js

function diskRules() {
	return [...ofAnyType('volumes', countDisks), ...ofAnyType('gigabytes', sizeAt)];
}
function diskTypeRules() {
	return diskTypes.flatMap((type) => [
		...ofType('volumes', countDisks, type),
		...ofType('gigabytes', sizeAt, type),
	]);
}
function singleDiskRule(quota, count) {
	const { single } = diskPlaces;
	const ofType = disksIn(single, count);
	const ofAnyType = disksIn(single, { ...count, type: null });
	const growth = (before, after) => {
		const type = attributeOf(before, single.type);
		const wasOfType = type.kind === 'known' && count.type !== null && isSameWord(type.value, count.type);
		const extended = wasOfType ? increaseOf(ofAnyType(before), ofAnyType(after)) : knownAmount(0);
		return largestAmount([extended, increaseOf(ofType(before), ofType(after))]);
	};
	return { ...takes(quota, ofType, 'evs_volume', 'evsv3_volume', 'blockstorage_volume'), growth };
}
function disksOfNode(count) {
	const root = disksIn(diskPlaces.rootOfNode, count);
	const all = plus(root, disksIn(diskPlaces.dataOfNode, count));
	return (attributes) => {
		const { block } = diskPlaces.rootOfNode;
		if (attributeOf(attributes, block).kind === 'absent')
			return missingAttribute(block);
		return (hasRootDiskAlone(attributes) ? root : all)(attributes);
	};
}
function hasRootDiskAlone(attributes) {
	const selectors = (blocksOf(attributes, 'storage') ?? []).flatMap((storage) => blocksOf(storage, 'selectors') ?? [storage]);
	const isOnSystemDisk = selectors.length > 0 && selectors.every((selector) => hasValue(selector, 'type', 'system'));
	return isOnSystemDisk && isUnset(attributes, diskPlaces.dataOfNode.block);
}
const countDisks = () => oneEach;
function ofAnyType(what, amount) {
	return ruleMakers.map(({ make, presets = [] }) => {
		const rule = make(`evs.${what}`, { amount, type: null });
		const ofOneType = (type) => make(`evs.${what}_${type}`, { amount, type });
		const variants = (before, after) => {
			const types = undocumentedTypes(before, after, presets);
			return types.length > maxTypes
				? [takes(rule.quota, unknownUnlessZero(rule.amount, tooManyTypes), ...rule.types)]
				: types.map(ofOneType);
		};
		return { ...rule, variants };
	});
}
const maxTypes = 60;
const tooManyTypes = {
	cause: `it has disks of more than ${maxTypes} types that this version does not know`,
	remedy: useDemandInstead,
};
function ofType(what, amount, type) {
	return ruleMakers.map(({ make }) => make(`evs.${what}_${type}`, { amount, type }));
}
const ruleMakers = [
	{ make: singleDiskRule },
	{ make: instanceDiskRule(diskPlaces.system, 'compute_instance', 'ecs_instance') },
	{
		make: instanceDiskRule(systemOnStack, 'ecs_compute_instance'),
		presets: [systemOnStack.preset],
	},
	{ make: (quota, count) => nodeRule(quota, disksOfNode(count)) },
	{ make: (quota, count) => nodePoolRule(quota, disksOfNode(count)) },
];

;// ./services/evs/quotas.js

const evsQuotas = [
	quota('evs.volumes'),
	quota('evs.gigabytes', 'GiB'),
	quota('evs.snapshots'),
	optionalQuota('evs.backups'),
	optionalQuota('evs.backup_gigabytes', 'GiB'),
	...diskTypes.flatMap((type) => ['volumes', 'gigabytes', 'snapshots'].map((what) => partQuota(`evs.${what}_${type}`, unitOf(what)))),
	limitPer('disk', 'evs.per_volume_gigabytes', 'GiB'),
];
function unitOf(apiName) {
	return /^gigabytes(?:_|$)/i.test(apiName) ? 'GiB' : null;
}
function decodeEvs(body, context) {
	const set = valueAt(body, 'quota_set');
	const entries = isJsonObject(set)
		? Object.entries(set).flatMap(([apiName, entry]) => quotas_entryOf(apiName, entry, context.sanitize))
		: [];
	if (entries.length === 0) {
		return { kind: 'malformed', problem: 'the response has no quotas in `quota_set`' };
	}
	const placeOf = (apiName) => `key ${apiName}`;
	return { kind: 'decoded', value: quotasOf(entries, { placeOf, unitOf }, context) };
}
function quotas_entryOf(apiName, entry, sanitize) {
	if (apiName === 'id')
		return [];
	return [
		{ apiName, headroom: quotas_entryHeadroom(apiName, isJsonObject(entry) ? entry : {}, sanitize) },
	];
}
function quotas_entryHeadroom(apiName, entry, sanitize) {
	if (isMinusOne(fieldOf(entry, 'limit')))
		return { kind: 'unlimited' };
	const where = `of ${sanitize(apiName)}`;
	const figure = (name) => figureOf(fieldOf(entry, name), `${name} ${where}`, sanitize);
	const used = addFigures(figure('in_use'), figure('reserved'), `in_use and reserved ${where}`, sanitize);
	return headroomOf(figure('limit'), used);
}
function addFigures(one, other, path, sanitize) {
	if (one.kind !== 'known')
		return one;
	if (other.kind !== 'known')
		return other;
	return figureOf(one.figure + other.figure, path, sanitize);
}

;// ./services/evs/evs.js

const evs = projectService({
	key: 'evs',
	title: 'EVS',
	quotas: evsQuotas,
	path: (projectId) => `/v2/${projectId}/os-quota-sets/${projectId}?usage=True`,
	decode: decodeEvs,
	grant: { policy: 'EVS ReadOnlyAccess', action: 'evs:quotas:get' },
	resources: evs_resources,
});
const snapshots = ['evs_snapshot', 'evsv3_snapshot', 'evsv5_snapshot'];
const snapshotSize = unknownBy('volume_id', {
	cause: 'the size of its disk is not in the plan',
	remedy: useDemandInstead,
});
function evs_resources() {
	return [
		...diskRules(),
		scalingGroupRule('evs.volumes'),
		scalingGroupRule('evs.gigabytes'),
		takes('evs.snapshots', oneEach, ...snapshots),
		{ ...takes('evs.gigabytes', snapshotSize, ...snapshots), freed: () => knownAmount(0) },
		...diskTypeRules(),
	];
}

;// ./services/functiongraph/functiongraph.js

const functiongraph = projectService({
	key: 'functiongraph',
	title: 'FunctionGraph',
	quotas: [
		quota('functiongraph.fgs_func_num'),
		quota('functiongraph.fgs_func_code_size', 'MB'),
		optionalQuota('functiongraph.fgs_workflow_num'),
		optionalQuota('functiongraph.fgs_func_occurs'),
		optionalQuota('functiongraph.fgs_func_qos_limit'),
		limitPer('function', 'functiongraph.fgs_on_demand_instance_limit'),
		setting('functiongraph.fgs_func_scale_down_timeout'),
		setting('functiongraph.fgs_func_pat_idle_time'),
	],
	path: (projectId) => `/v2/${projectId}/fgs/quotas`,
	grant: { policy: 'FunctionGraph ReadOnlyAccess', action: null },
	resources: () => [
		takes('functiongraph.fgs_func_num', oneEach, 'fgs_function'),
		{ ...takes('functiongraph.fgs_func_code_size', oneEach, 'fgs_function'), perUnit: null },
		{ ...takes('functiongraph.fgs_func_occurs', most, 'fgs_function'), growth, freed: least },
	],
});
const least = sumOver('reserved_instances', numberAt('count'));
const most = sumOver('reserved_instances', largest(numberAt('count'), largestOver('tactics_config', largest(largestOver('cron_configs', numberAt('count')), largestOver('metric_configs', numberAt('min'))))));
function growth(before, after) {
	const growsAlike = (one, other) => isSame(increaseOf(least(one), least(other)), increaseOf(most(one), most(other)));
	const isAlike = growsAlike(before, after) && growsAlike(after, before);
	return increaseOf(least(before), (isAlike ? least : most)(after));
}

;// ./services/ges/quotas.js

function decodeGes(body, context) {
	const { sanitize } = context;
	const listed = quotas_entriesIn(body);
	if (listed.kind === 'malformed')
		return listed;
	const second = listed.value.find(({ type }) => spellsDocumentedName(type));
	if (second !== undefined) {
		return {
			kind: 'malformed',
			problem: `the type "${sanitize(second.type)}" would be a second figure of a documented quota`,
		};
	}
	const entries = listed.value.flatMap((entry) => reportedBy(entry, sanitize));
	return { kind: 'decoded', value: quotasOf(entries, { placeOf, isExact: true }, context) };
}
function quotas_entriesIn(body) {
	const listed = listAt(valueAt(body, 'quotas'), 'resources');
	if (listed.length === 0) {
		return { kind: 'malformed', problem: 'the response has no entries in `quotas.resources`' };
	}
	const entries = [];
	for (const [index, fields] of listed.entries()) {
		const type = isJsonObject(fields) ? fieldOf(fields, 'type') : undefined;
		if (!isJsonObject(fields) || typeof type !== 'string') {
			return { kind: 'malformed', problem: `\`quotas.resources[${index}]\` has no \`type\`` };
		}
		entries.push({ type, fields });
	}
	return { kind: 'decoded', value: entries };
}
const quotas_documentedTypes = ['graph', 'backup', 'metadata'];
const documentedNames = new Set([...quotas_documentedTypes, 'edge_volume']);
function spellsDocumentedName(type) {
	return !quotas_documentedTypes.includes(type) && documentedNames.has(type.trim().toLowerCase());
}
function reportedBy({ type, fields }, sanitize) {
	const apiNames = type === 'graph' ? [type, 'edge_volume'] : [type];
	return apiNames.map((apiName) => {
		const value = fieldOf(fields, apiName === 'edge_volume' ? apiName : 'available');
		return { apiName, headroom: availableHeadroom(value, placeOf(sanitize(apiName)), sanitize) };
	});
}
function placeOf(apiName) {
	return apiName === 'edge_volume' ? 'edge_volume of type graph' : `available of type ${apiName}`;
}
function availableHeadroom(value, path, sanitize) {
	if (isMinusOne(value))
		return { kind: 'unlimited' };
	const figure = figureOf(value, path, sanitize);
	return figure.kind === 'known'
		? { kind: 'counted', left: figure.figure, usage: null }
		: { kind: 'unknown', cause: figure };
}

;// ./services/ges/ges.js

const ges = {
	key: 'ges',
	title: 'GES',
	host: 'ges',
	scope: 'project',
	quotas: [
		headroomOnly('ges.graph'),
		headroomOnly('ges.edge_volume'),
		headroomOnly('ges.backup'),
		headroomOnly('ges.metadata'),
	],
	path: (projectId) => `/v2/${projectId}/graphs/quotas`,
	decode: decodeGes,
	retryableCodes: ['GES.7006'],
	advice: {
		forbidden: 'check project-id, and grant GES ReadOnlyAccess in that project to the user or agency that signs in',
		notFound: 'check project-id, and region (or ges-endpoint), which must be where the project is',
	},
	resources: ({ edgesPerUnit }) => [
		takes('ges.graph', oneEach, 'ges_graph', 'ges_graph_v1'),
		takes('ges.backup', oneEach, 'ges_backup'),
		takes('ges.metadata', oneEach, 'ges_metadata'),
		{
			...takes('ges.edge_volume', edgesOf, 'ges_graph', 'ges_graph_v1'),
			perUnit: edgesPerUnit,
		},
	].map((rule) => ({ ...rule, isUnmistakable: true })),
};
const edgesBySize = new Map([
	['0', 10_000],
	['1', 1_000_000],
	['2', 10_000_000],
	['3', 100_000_000],
	['4', 1_000_000_000],
	['5', 10_000_000_000],
]);
const uncountedSizes = new Map([
	['401', 'one billion enhanced edges, up to two'],
	['6', '100 billion edges, or the database edition'],
]);
function edgesOf(attributes) {
	const size = attributeOf(attributes, 'graph_size_type_index');
	switch (size.kind) {
		case 'known':
			return edgesOfSize(size.value);
		case 'known-after-apply':
			return unknownAmount(knownAfterApply('graph_size_type_index'));
		case 'absent':
			return edgesOfOlderSize(attributes);
	}
}
function edgesOfSize(size) {
	if (typeof size !== 'string' && typeof size !== 'number') {
		return unknownAmount({
			cause: 'its graph_size_type_index is neither text nor a number',
			remedy,
		});
	}
	const count = edgesBySize.get(`${size}`);
	return count === undefined
		? unknownAmount(unknownSize(`${size}`), `index ${size}`)
		: knownAmount(count);
}
function edgesOfOlderSize(attributes) {
	if (attributeOf(attributes, 'graph_size_type').kind === 'absent') {
		return unknownAmount({ cause: 'its graph_size_type_index is not in the plan', remedy });
	}
	return ofOlderSize(attributes);
}
const remedy = 'remove ges-edge-unit, and set ges.edge_volume in demand';
const ofOlderSize = unknownBy('graph_size_type', {
	cause: 'its provider gives its size as graph_size_type, which this version does not count',
	remedy: `${remedy}, or use a provider that has graph_size_type_index`,
});
function unknownSize(index) {
	const documented = uncountedSizes.get(index);
	return documented === undefined
		? {
			cause: 'Huawei Cloud does not document its graph_size_type_index',
			remedy: 'check graph_size_type_index',
		}
		: { cause: `Huawei Cloud does not document what size ${index} (${documented}) needs`, remedy };
}

;// ./services/ims/ims.js

const ims = projectService({
	key: 'ims',
	title: 'IMS',
	quotas: [
		quota('ims.image'),
		optionalQuota('ims.image_shared'),
		optionalQuota('ims.image_member'),
	],
	path: (projectId) => `/v1/${projectId}/cloudimages/quota`,
	grant: { policy: 'IMS ReadOnlyAccess', action: 'ims:quotas:get' },
	resources: () => [
		takes('ims.image', oneEach, 'images_image', 'ims_image', 'ims_ecs_system_image', 'ims_ecs_whole_image', 'ims_evs_system_image', 'ims_evs_data_image', 'ims_obs_system_image', 'ims_obs_data_image', 'ims_obs_iso_image', 'ims_quickimport_system_image', 'ims_quickimport_data_image', 'ims_image_metadata', 'ims_cbr_whole_image'),
		{ ...takes('ims.image', oneEach, 'images_image_copy'), freed: copyInRegion },
	],
});
function copyInRegion({ values }) {
	const target = valueAt(values, 'target_region') ?? '';
	return knownAmount(target === '' || target === valueAt(values, 'region') ? 1 : 0);
}

;// ./services/kms/kms.js

const kms = projectService({
	key: 'kms',
	title: 'KMS',
	quotas: [quota('kms.CMK'), limitPer('key', 'kms.grant_per_CMK')],
	path: (projectId) => `/v1.0/${projectId}/kms/user-quotas`,
	grant: {
		policy: 'KMS CMKReadOnlyAccess',
		action: 'kms:cmk:getQuota',
		identityAction: 'kms::getQuota',
	},
	resources: () => [{ ...takes('kms.CMK', oneEach, 'kms_key'), freed: () => knownAmount(0) }],
});

;// ./services/rds/rds.js

const rds = projectService({
	key: 'rds',
	title: 'RDS',
	quotas: [quota('rds.instance')],
	path: (projectId) => `/v3/${projectId}/quotas`,
	grant: {
		policy: 'RDS ReadOnlyAccess',
		action: 'rds:instance:list',
		identityAction: 'rds:instance:listQuotas',
	},
	resources: () => [takes('rds.instance', oneEach, 'rds_instance', 'rds_read_replica_instance')],
});

;// ./services/roma/roma.js

const datasource = quota('roma.datasource');
const api = quota('roma.api');
const scripts = limitOnly('roma.scripts');
const roma = {
	key: 'roma',
	title: 'ROMA Connect',
	host: 'roma',
	scope: 'instance',
	quotas: [datasource, api, scripts],
	path: (projectId, instanceId) => `/v2/${projectId}/apic/instances/${instanceId}/livedata-quota`,
	decode: roma_decode,
	advice: {
		forbidden: 'check project-id, and grant ROMA ReadOnlyAccess in that project to the user or agency that signs in',
		notFound: 'check instance-id, and project-id and region (or roma-endpoint), which must be where the instance is',
	},
	resources: () => [],
};
const documentedFields = ['datasource', 'datasource_used', 'api', 'api_used', 'scripts'];
function roma_decode(body, context) {
	if (!isJsonObject(body))
		return { kind: 'malformed', problem: 'the response is not a JSON object' };
	if (documentedFields.every((name) => fieldOf(body, name) === undefined)) {
		return { kind: 'malformed', problem: 'the response has none of the documented fields' };
	}
	const figure = (name) => figureOf(fieldOf(body, name), name, context.sanitize);
	const value = [
		createQuota(datasource, context, headroomOf(figure('datasource'), figure('datasource_used'))),
		createQuota(api, context, headroomOf(figure('api'), figure('api_used'))),
		createQuota(scripts, context, atMost(figure('scripts'))),
	];
	return { kind: 'decoded', value };
}
function atMost(limit) {
	return limit.kind === 'known'
		? { kind: 'at-most', limit: limit.figure }
		: { kind: 'unknown', cause: limit };
}

;// ./services/sfsturbo/sfsturbo.js

const sfsturbo = projectService({
	key: 'sfsturbo',
	title: 'SFS Turbo',
	host: 'sfs-turbo',
	quotas: [quota('sfsturbo.shares'), quota('sfsturbo.capacity', 'GB')],
	path: (projectId) => `/v1/${projectId}/sfs-turbo/quotas`,
	grant: { policy: 'SFS Turbo ReadOnlyAccess', action: 'sfsturbo:shares:getQuota' },
	resources: () => [
		takes('sfsturbo.shares', oneEach, 'sfs_turbo'),
		takes('sfsturbo.capacity', numberAt('size'), 'sfs_turbo'),
	],
});

;// ./services/swr/swr.js

const swr = projectService({
	key: 'swr',
	title: 'SWR',
	host: 'swr-api',
	quotas: [quota('swr.namespace'), partQuota('swr.repository'), limitPer('repository', 'swr.tag')],
	path: (projectId) => `/v2/manage/projects/${projectId}/quotas`,
	decode: quotaListDecoder({ fields: keyFields }),
	grant: { policy: null, action: null, identityAction: 'swr::listQuotas' },
	resources: () => [
		takes('swr.namespace', oneEach, 'swr_organization'),
		takes('swr.repository', oneEach, 'swr_repository'),
	],
});

;// ./services/vpc/addresses.js

function addressBy(...parts) {
	const newAddresses = plus(...parts);
	return (attributes) => {
		const made = newAddresses(attributes);
		const given = attributeOf(attributes, 'eip_id').kind;
		if (given === 'known' || (made.kind === 'known' && made.count === 0))
			return knownAmount(0);
		if (made.kind === 'unknown')
			return unknownAmount(made.gap);
		return given === 'known-after-apply' ? unknownAmount(knownAfterApply('eip_id')) : oneEach();
	};
}
const addressOfInstance = addressBy(whenSet('eip_type'), whenSet('bandwidth'));
function addressFreedByInstance(attributes) {
	const bandwidths = blocksOf(attributes, 'bandwidth') ?? [];
	const isShared = bandwidths.some((block) => attributeOf(block, 'id').kind !== 'absent');
	const stays = hasValue(attributes, 'delete_eip_on_termination', false) ||
		(isShared && hasValue(attributes, 'charging_mode', 'prePaid'));
	return stays ? knownAmount(0) : addressOfInstance(attributes);
}
const addressOfNode = addressBy(whenSet('iptype'), numberAt('bandwidth_size', 'nothing'));
const addressOfGraph = sumOverConfigured('public_ip', whenEqual('public_bind_type', 'auto_assign', oneEach, 'bind_existing'));
function addressOfLoadBalancer(attributes) {
	return isUnset(attributes, 'iptype') ? knownAmount(0) : whenSet('iptype')(attributes);
}

;// ./services/vpc/vpc.js

const vpc = projectService({
	key: 'vpc',
	title: 'VPC',
	quotas: [
		quota('vpc.vpc'),
		quota('vpc.subnet'),
		quota('vpc.publicIp'),
		quota('vpc.securityGroup'),
		quota('vpc.securityGroupRule'),
		quota('vpc.shareBandwidth'),
		quota('vpc.vpcPeer'),
		quota('vpc.firewall'),
		...[
			'address_group',
			'flow_log',
			'vpn',
			'vpngw',
			'physicalConnect',
			'virtualInterface',
			'loadbalancer',
			'listener',
		].map((name) => optionalQuota(`vpc.${name}`)),
		limitPer('shared bandwidth', 'vpc.shareBandwidthIP'),
		limitPer('VPC', 'vpc.vpcContainRoutetable'),
		limitPer('route table', 'vpc.routetableContainRoutes'),
	],
	path: (projectId) => `/v1/${projectId}/quotas`,
	decode: quotaListDecoder({ fields: typeFields, minusOneIsUnlimited: true }),
	grant: { policy: 'VPC ReadOnlyAccess', action: 'vpc:quotas:list' },
	resources: vpc_resources,
});
function vpc_resources() {
	return [
		takes('vpc.vpc', oneEach, 'vpc', 'networking_router'),
		takes('vpc.subnet', oneEach, 'vpc_subnet', 'networking_subnet'),
		takes('vpc.securityGroup', oneEach, 'networking_secgroup', 'compute_secgroup'),
		takes('vpc.securityGroupRule', oneEach, 'networking_secgroup_rule'),
		{
			...takes('vpc.securityGroupRule', rulesOfNewGroup, 'networking_secgroup'),
			freed: () => knownAmount(0),
		},
		{ ...takes('vpc.securityGroupRule', rulesOfOlderGroup, 'compute_secgroup'), growth: newRules },
		takes('vpc.publicIp', oneEach, 'vpc_eip', 'networking_floatingip', 'compute_floatingip'),
		{
			...takes('vpc.publicIp', addressOfInstance, 'compute_instance', 'ecs_compute_instance'),
			freed: addressFreedByInstance,
		},
		takes('vpc.publicIp', addressOfLoadBalancer, 'elb_loadbalancer'),
		{
			...takes('vpc.publicIp', addressOfGraph, 'ges_graph', 'ges_graph_v1'),
			freed: () => knownAmount(0),
			isUnmistakable: true,
		},
		nodeRule('vpc.publicIp', addressOfNode),
		nodePoolRule('vpc.publicIp', addressOfNode),
		scalingGroupRule('vpc.publicIp'),
		takes('vpc.shareBandwidth', oneEach, 'vpc_bandwidth'),
		takes('vpc.vpcPeer', oneEach, 'vpc_peering_connection', 'vpc_peering'),
		takes('vpc.firewall', oneEach, 'vpc_network_acl', 'network_acl'),
		takes('vpc.address_group', oneEach, 'vpc_address_group'),
		takes('vpc.flow_log', oneEach, 'vpc_flow_log'),
	];
}
const rulesOfNewGroup = () => knownAmount(6);
const rulesOfOlderGroup = plus(rulesOfNewGroup, sumOverConfigured('rule', oneEach));
const fieldsOfRule = ['from_port', 'to_port', 'ip_protocol', 'cidr', 'from_group_id', 'self'];
function vpc_keyOf(rule) {
	const fields = fieldsOfRule.map((name) => attributeOf(rule, name));
	const isPlain = fields.every((field) => field.kind === 'known' ? typeof field.value !== 'object' : field.kind === 'absent');
	return isPlain ? JSON.stringify(fields) : rule;
}
function newRules(before, after) {
	const existing = new Set((blocksOf(before, 'rule') ?? []).map(vpc_keyOf));
	const ofRule = (rule) => knownAmount(existing.has(vpc_keyOf(rule)) ? 0 : 1);
	return sumOverConfigured('rule', ofRule)(after);
}

;// ./services/vpcep/vpcep.js

const vpcep = projectService({
	key: 'vpcep',
	title: 'VPC Endpoint',
	quotas: [quota('vpcep.endpoint_service'), quota('vpcep.endpoint')],
	path: (projectId) => `/v1/${projectId}/quotas`,
	grant: {
		policy: 'VPCEndpoint ReadOnlyAccess',
		action: 'vpcep:quotas:get',
		identityAction: 'vpcep::listQuotas',
	},
	resources: () => [
		takes('vpcep.endpoint', oneEach, 'vpcep_endpoint'),
		takes('vpcep.endpoint_service', oneEach, 'vpcep_service'),
	],
});

;// ./services/registry.js

const registered = [
	roma,
	ges,
	vpc,
	ecs,
	evs,
	elb,
	cce,
	rds,
	dcs,
	dds,
	autoscaling,
	kms,
	vpcep,
	sfsturbo,
	ims,
	functiongraph,
	er,
	swr,
];
const services = registered;
const [first, ...others] = registered;
const serviceKeys = [
	first.key,
	...others.map(({ key }) => key),
];
const byKey = new Map(services.map((service) => [service.key, service]));
function serviceOf(key) {
	const service = byKey.get(key);
	if (service === undefined)
		throw new Error(`no service is called ${key}`);
	return service;
}
function serviceKeyOf(quota) {
	const [key = ''] = quota.split('.', 1);
	return key;
}
function definitionOf(name) {
	const service = services.find(({ key }) => key === nameKey(serviceKeyOf(name)));
	return service?.quotas.find((quota) => nameKey(quota.name) === nameKey(name)) ?? null;
}
function quotaNamesOf(keys) {
	return keys.flatMap((key) => serviceOf(key).quotas.map(({ name }) => name));
}
const quotaNames = quotaNamesOf(serviceKeys);
const wildcards = [
	`${first.key}.*`,
	...others.map(({ key }) => `${key}.*`),
	'*',
];
const quotasWithoutUse = services
	.flatMap(({ quotas }) => quotas)
	.filter(({ reports, exemption }) => reports === 'limit' && exemption === null)
	.map(({ name }) => name);

;// ./inputs/targets/service-names.js

const otherNames = new Map(Object.entries({
	asg: 'as',
	compute: 'ecs',
	dew: 'kms',
	disk: 'evs',
	eip: 'vpc',
	elasticip: 'vpc',
	elbv3: 'elb',
	fg: 'functiongraph',
	fgs: 'functiongraph',
	function: 'functiongraph',
	functions: 'functiongraph',
	graph: 'ges',
	image: 'ims',
	images: 'ims',
	k8s: 'cce',
	kubernetes: 'cce',
	lb: 'elb',
	loadbalancer: 'elb',
	mongodb: 'dds',
	mysql: 'rds',
	postgresql: 'rds',
	publicip: 'vpc',
	redis: 'dcs',
	sfs: 'sfsturbo',
	volume: 'evs',
}));
function findService(word) {
	const name = compactName(word);
	const service = services.find(({ key, title, host }) => [key, title, host].some((one) => compactName(one) === name));
	return service?.key ?? otherNames.get(name) ?? null;
}
const eipRemedy = 'use vpc, which has the quota of elastic IP addresses';
const natRemedy = 'remove it: NAT Gateway has no API for its quotas';
const apigRemedy = 'remove it: the API of API Gateway needs the ID of a gateway';
const unavailable = new Map([
	['nat', natRemedy],
	['natgateway', natRemedy],
	['dns', 'remove it: the API of DNS needs the ID of the account'],
	['apig', apigRemedy],
	['apigateway', apigRemedy],
	['eip', eipRemedy],
	['elasticip', eipRemedy],
	['publicip', eipRemedy],
]);
const otherServices = ('aom apm bms cbh cbr cbs cc cci cdm cdn ces cfw cph cs cse csms css cts das dbss dc ddm deh dis dli ' +
	'dms drs dsc dws ec eps ga gaussdb hss iam iotda kafka kps lts mas modelarts mpc mrs obs opengauss rabbitmq ' +
	'rocketmq sdrs servicestage smn sms sts taurusdb ucs waf workspace').split(' ');
function unavailableRemedy(word) {
	const service = compactName(beforeSign(word));
	if (!otherServices.includes(service))
		return unavailable.get(service) ?? null;
	return 'remove it: the gate does not read that service, only those in docs/services.md';
}
function serviceSuggestion(written, words) {
	const named = findService(written) ?? findService(beforeSign(written));
	const isWord = named !== null && words.includes(named);
	const meant = isWord ? [named] : nearWords(written, words, 3);
	return meant.length > 0
		? `use ${meant.join(' or ')} if you meant that`
		: `use any of ${words.join(', ')}`;
}
function beforeSign(word) {
	return word.replace(/[.*:=].*/s, '');
}
function compactName(name) {
	return lettersOf(name)
		.replace(/[."']/g, '')
		.replace(/^huawei(?:cloud)?(?=.)/, '');
}

;// ./inputs/redactions.js

function secretValues(inputs, environment) {
	const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
	const given = secretInputNames.map((name) => inputs[name]);
	return [...given, ...environmentKeySecrets(environment), requestToken].filter((value) => value !== '' && !isNullText(value));
}
function maskableSecrets(inputs, environment) {
	return secretValues(inputs, environment).filter((value) => value.length >= minSecretLength && !/[\r\n]/.test(value));
}
function secretRedactions(inputs, environment) {
	return [
		...secretValues(inputs, environment)
			.flatMap((value) => [value, value.normalize(), value.normalize('NFD')])
			.map(secretRedaction),
		...proxyCredentials(environment),
	];
}
function confidentialRedactions(inputs, environment) {
	const projectId = inputOrVariable('project-id', inputs, environment).text;
	const instanceIds = instanceIdsIn(inputs['instance-id']);
	const names = inputNames.filter((name) => inputTable[name].isRedacted);
	return [
		{ value: projectId, replacement: '[project-id]' },
		...instanceIds.map((value) => ({ value, replacement: '[instance-id]' })),
		...names.map((name) => ({ value: inputs[name], replacement: `[${name}]` })),
		...givenEndpoints(inputs).flatMap(([word, url]) => hostsOf(url, word)),
	].filter(({ value }) => !isNullText(value));
}
function instanceIdsIn(text) {
	return redactions_entriesIn(text)
		.map((entry) => entry.replace(/^[^=]*=/, ''))
		.flatMap((written) => written.split(/[\s=,]+/))
		.filter((value) => value !== '');
}
function redactions_entriesIn(text) {
	return linesIn(text).map(withoutComment);
}
function givenEndpoints(inputs) {
	const lines = redactions_entriesIn(inputs.endpoints).map((entry) => entry.split(/:(.*)/));
	return [
		...endpointInputNames.map(({ host, name }) => [host, inputs[name]]),
		...lines.map(([word = '', url = '']) => [findService(word) ?? 'endpoints', url.trim()]),
	];
}
function hostRedactions({ targets, credential }) {
	return [
		...targets.flatMap(({ endpoint, service }) => hostsOf(endpoint, service)),
		...signInServers(credential)
			.filter(({ authority }) => authority !== 'github')
			.flatMap(({ authority, url }) => hostsOf(url, authority)),
	];
}
function hostsOf(url, word) {
	const parsed = parseUrl(url);
	if (parsed === null)
		return [];
	return [parsed.host, parsed.hostname].map((value) => ({ value, replacement: `[${word} host]` }));
}
function knownTexts(inputs, environment, { targets, credential, policy }) {
	return [
		...Object.values(inputs),
		...Object.values(environment).filter((value) => value !== undefined),
		...targets.map(({ endpoint }) => endpoint),
		...signInServers(credential).map(({ url }) => url),
		JSON.stringify([policy, ...(policy.baseline?.quotas ?? [])]),
	];
}

;// ./inputs/targets/origins.js

const hosts = [...serviceKeys, 'iam', 'sts'];
function parseOrigin(input, word, text) {
	const complaint = originComplaint(text);
	if (complaint === null)
		return valid(new URL(text).origin);
	const remedy = `use scheme and host, such as https://${word}.cn-north-4.myhuaweicloud.com`;
	const quoted = /[@?#]/.test(text) ? null : quote(text);
	return invalid(createProblem(input, complaint, remedy, quoted));
}
function originComplaint(text) {
	const url = parseUrl(text);
	if (url === null || !/^https?:\/\/[^\s\\/]/i.test(text))
		return 'is not an https URL';
	if (!isSecureUrl(url))
		return 'uses http, which sends the credential unencrypted';
	if (text.includes('@'))
		return 'contains a user name or password';
	if (/[?#]/.test(text))
		return 'contains a query or fragment';
	return url.pathname === '/' && !/\s/.test(text) ? null : 'contains more than scheme and host';
}
const lineServices = serviceKeys.filter((key) => endpointInputName(key) === 'endpoints');
function parseEndpointLines(text) {
	if (text === '')
		return valid(new Map());
	const list = {
		input: 'endpoints',
		parseLine: (line) => [parseEndpointLine(line)],
		findHiddenEntry,
	};
	const lines = parseList(list, text, (written) => duplicateProblems('endpoints', 'a service', written.map(({ service }) => service)));
	if (lines.kind === 'invalid')
		return lines;
	return valid(new Map(lines.value.map(({ service, origin }) => [service, origin])));
}
function findHiddenEntry(comment) {
	return /(?<![\w-])-*\w[\w-]*\s*:\s*https?:/i.exec(comment)?.[0] ?? null;
}
function parseEndpointLine(line) {
	const separator = line.indexOf(':');
	const name = line.slice(0, separator).trim();
	const written = line.slice(separator + 1).trim();
	if (separator < 0 || /^\/\//.test(written)) {
		const complaint = 'has an entry without a service and a colon';
		return invalid(createProblem('endpoints', complaint, example));
	}
	if (/[\s,;][\w-]+\s*:\s*https?:/i.test(written))
		return invalid(oneLineProblem('endpoints', line, null));
	const quoted = quote(name, line);
	const ownInput = endpointInputName(findService(name) ?? name.toLowerCase());
	if (ownInput !== 'endpoints') {
		const remedy = `use ${ownInput}`;
		return invalid(createProblem('endpoints', 'has an input of its own', remedy, quoted));
	}
	const service = serviceKeys.find((key) => key === name.toLowerCase());
	if (service === undefined) {
		const remedy = unavailableRemedy(name) ?? serviceSuggestion(name, lineServices);
		return invalid(createProblem('endpoints', 'is not a service', remedy, quoted));
	}
	const origin = parseOrigin('endpoints', serviceOf(service).host, written);
	return origin.kind === 'valid'
		? valid({ service, origin: origin.value })
		: invalid(...problemsOf(origin));
}
const example = 'use service: https://host, such as vpc: https://vpc.cn-north-4.myhuaweicloud.com';

;// ./inputs/targets/endpoints.js

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const regionForm = new RegExp(`^${label}$`);
const zoneForm = /^[a-z]{2}-[a-z]{2,20}-\d{1,3}[a-z]$/;
const cloudForm = new RegExp(`^(?:${label}\\.)+(?=[a-z])${label}$`);
function endpointInputs(inputs, region) {
	return { inputs, region, lines: parseEndpointLines(inputs.endpoints) };
}
function parseEndpoint(host, endpoints) {
	const given = givenEndpoint(host, endpoints);
	if (given.kind === 'invalid')
		return given;
	return given.value === null ? endpointByRule(host, endpoints) : valid(given.value);
}
function givenEndpoint(host, { inputs, lines }) {
	const input = endpointInputName(host);
	if (input === 'endpoints') {
		return lines.kind === 'invalid' ? lines : valid(lines.value.get(host) ?? null);
	}
	return inputs[input] === '' ? valid(null) : parseOrigin(input, host, inputs[input]);
}
function hostWord(host) {
	return host === 'iam' || host === 'sts' ? host : serviceOf(host).host;
}
function cloudOf({ inputs, region }) {
	const byRegion = region.text.startsWith('eu-west-1') ? 'myhuaweicloud.eu' : 'myhuaweicloud.com';
	return inputs.cloud === '' ? byRegion : inputs.cloud;
}
function endpointByRule(host, { inputs, region }) {
	const cloud = cloudOf({ inputs, region });
	const problems = [...regionProblems(region, inputs), ...cloudProblems(cloud)];
	return problems.length > 0
		? invalid(...problems)
		: valid(`https://${hostWord(host)}.${region.text}.${cloud}`);
}
function unusedInputProblems(selected, { inputs, region, lines }) {
	const needed = selected.map(endpointInputName);
	const origins = endpointInputNames
		.filter(({ name }) => inputs[name] !== '' && !needed.includes(name))
		.flatMap(({ name, host }) => problemsOf(parseOrigin(name, host, inputs[name])));
	return [
		...origins,
		...problemsOf(lines),
		...(inputs.region === '' ? [] : regionProblems(region, inputs)),
		...(inputs.cloud === '' ? [] : cloudProblems(inputs.cloud)),
	];
}
function regionProblems(value, { cloud }) {
	const { text } = value;
	const isZone = cloud === '' && zoneForm.test(text);
	if (regionForm.test(text) && !looksLikeKey(text) && !isZone)
		return [];
	const remedy = 'use the name of a region, such as cn-north-4';
	if (text === '') {
		const orElse = `or set HUAWEI_CLOUD_REGION or every endpoint; ${blankVariable}`;
		return [createProblem('region', 'is not set', `${remedy}, ${orElse}`)];
	}
	const complaint = `is ${isZone ? 'an availability zone' : 'not a region name'}`;
	return [createProblem('region', complaintAbout(value, complaint), remedy, quote(text))];
}
function cloudProblems(cloud) {
	if (cloudForm.test(cloud))
		return [];
	const remedy = 'use a domain, such as myhuaweicloud.com';
	return [createProblem('cloud', 'is not a domain', remedy, quote(cloud))];
}
function reportableRegion(region, sanitize) {
	const hasForm = /^[a-z]{2}-[a-z]{2,20}-\d{1,3}$/.test(region);
	return hasForm && sanitize(region) === region ? region : null;
}

;// ./inputs/credentials/auth-method.js

const authMethods = {
	token: { title: 'token', inputs: ['token'] },
	'access-key': { title: 'access key', inputs: ['access-key', 'secret-key', 'security-token'] },
	'iam-user': { title: 'IAM user', inputs: ['user-name', 'password', 'domain-name'] },
	'trust-agency': {
		title: 'GitHub OIDC with a trust agency',
		inputs: ['oidc-provider-urn', 'oidc-agency-urn', 'oidc-audience'],
	},
	'identity-provider': {
		title: 'GitHub OIDC with an identity provider',
		inputs: ['identity-provider', 'oidc-audience'],
	},
};
const methods = Object.keys(authMethods);
function parseAuthMethod(inputs, environment) {
	const chosen = methods.flatMap((authMethod) => {
		const first = authMethods[authMethod].inputs.find((name) => inputs[name] !== '' && name !== 'oidc-audience');
		return first === undefined ? [] : [{ authMethod, first }];
	});
	const hasAudience = inputs['oidc-audience'] !== '';
	const isStray = hasAudience && !chosen.some(({ authMethod }) => takesAudience(authMethod));
	const names = [...chosen.map(({ first }) => first), ...(isStray ? ['oidc-audience'] : [])];
	if (names.length > 1)
		return conflict(names);
	const [one] = chosen;
	if (one !== undefined)
		return valid(one.authMethod);
	if (isStray)
		return invalid(strayAudience);
	return accessKeyFromEnvironment(environment) === null ? invalid(noMethod) : valid('access-key');
}
function takesAudience(authMethod) {
	return authMethods[authMethod].inputs.includes('oidc-audience');
}
function conflict(inputs) {
	const remedy = 'keep the inputs of one way to sign in, and remove the others';
	return invalid(createProblem(inputs.join(' and '), 'cannot be used together', remedy));
}
const strayAudience = createProblem('oidc-audience', 'alone is not enough to sign in', 'set oidc-provider-urn and oidc-agency-urn with it, or identity-provider');
const noMethod = createProblem('token', 'is not set, nor is any other way to sign in', `set token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn, or identity-provider; ${blankSecret}`);
function signInNote(authMethod, inputs, environment) {
	const key = authMethod === 'access-key' ? resolveAccessKey(inputs, environment) : {};
	const { title, inputs: own } = authMethods[authMethod];
	const parts = own
		.map((name) => ({ name, ...(key[name] ?? { text: inputs[name], variable: null }) }))
		.filter(({ text }) => text !== '');
	const origins = [...groupBy(parts, ({ variable }) => variable)].map(([variable, group]) => {
		const names = group.map(({ name }) => name).join(', ');
		if (variable !== null)
			return `${names} from ${variable}`;
		return `${group.length === 1 ? 'input' : 'inputs'} ${names}`;
	});
	return `Authentication: ${title} (${origins.join('; ')})`;
}

;// ./inputs/credentials/credential.js

function parseCredential(inputs, environment, endpoints) {
	const authMethod = parseAuthMethod(inputs, environment);
	if (authMethod.kind === 'invalid')
		return authMethod;
	switch (authMethod.value) {
		case 'token':
			return parseToken(inputs);
		case 'access-key':
			return parseAccessKey(inputs, environment);
		case 'iam-user':
			return parseIamUser(inputs, endpoints);
		case 'trust-agency':
			return parseTrustAgency(inputs, environment, endpoints);
		case 'identity-provider':
			return parseIdentityProvider(inputs, environment, endpoints);
	}
}
function parseToken(inputs) {
	return combineFields({ kind: valid('token'), token: parseInput('token', inputs) });
}
function parseIamUser(inputs, endpoints) {
	return combineFields({
		kind: valid('iam-user'),
		userName: parseInput('user-name', inputs),
		password: parseInput('password', inputs),
		domainName: parseInput('domain-name', inputs),
		endpoint: parseEndpoint('iam', endpoints),
	});
}
function parseTrustAgency(inputs, environment, endpoints) {
	return combineFields({
		kind: valid('trust-agency'),
		providerUrn: parseInput('oidc-provider-urn', inputs),
		agencyUrn: parseInput('oidc-agency-urn', inputs),
		sessionName: valid(sessionName(environment)),
		endpoint: parseEndpoint('sts', endpoints),
		idTokenSource: parseIdTokenSource(inputs, environment),
	});
}
function parseIdentityProvider(inputs, environment, endpoints) {
	return combineFields({
		kind: valid('identity-provider'),
		identityProvider: parseInput('identity-provider', inputs),
		endpoint: parseEndpoint('iam', endpoints),
		idTokenSource: parseIdTokenSource(inputs, environment),
	});
}
function sessionName(environment) {
	const run = environment['GITHUB_RUN_ID'] ?? '';
	return /^\d{1,20}$/.test(run) ? `quota-gate-${run}` : 'quota-gate';
}
function parseIdTokenSource(inputs, environment) {
	const parts = combineFields({
		audience: parseInput('oidc-audience', inputs),
		service: parseIdTokenService(environment),
	});
	if (parts.kind === 'invalid')
		return parts;
	const { audience, service } = parts.value;
	const url = new URL(service.url);
	url.searchParams.set('audience', audience);
	return valid({ url: url.href, requestToken: service.requestToken });
}
function parseIdTokenService(environment) {
	const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
	const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
	if (url === '' || requestToken === '')
		return invalid(noIdToken);
	const isUsable = isSecureUrl(parseUrl(url)) && isHeaderSecret(requestToken);
	return isUsable ? valid({ url, requestToken }) : invalid(wrongService);
}
const noIdToken = createProblem('GitHub', 'gives this job no ID token', 'set id-token: write in the permissions of the job (pull requests from forks cannot have it)');
const wrongService = createProblem('ACTIONS_ID_TOKEN_REQUEST_URL', 'or its token is not valid', 'keep both variables as the runner sets them');

;// ./inputs/environment/foreign-names.js

const anyEndpointRemedy = 'use roma-endpoint, ges-endpoint or endpoints';
const trust = 'use oidc-agency-urn, with oidc-provider-urn and oidc-audience';
const ownToken = 'remove it: the gate gets its own ID token from GitHub';
const shortLived = 'remove it: a key that the gate gets is valid for 15 minutes';
const byId = 'use project-id with the ID of the project';
const byAccount = 'use domain-name with the name of the account';
const noEnterprise = 'remove it: quotas are those of the project, whose ID is project-id';
const foreignNameRemedies = {
	aksk: 'use access-key and secret-key',
	'demand-file': 'use demand with what the file holds',
	'project-name': byId,
	'tenant-name': byId,
	'domain-id': byAccount,
	'account-id': byAccount,
	endpoint: anyEndpointRemedy,
	'endpoint-url': anyEndpointRemedy,
	'enterprise-project-id': noEnterprise,
	'eps-id': noEnterprise,
	'os-cloud': 'remove it: it names an entry of clouds.yaml',
	'role-to-assume': trust,
	'role-arn': trust,
	'assume-role': trust,
	'agency-name': trust,
	'assume-role-agency-name': trust,
	'assume-role-arn': trust,
	'agency-domain-name': trust,
	'trust-agency': trust,
	'assume-role-domain-name': trust,
	'role-session-name': 'remove it: the session is named after the run',
	'role-duration-seconds': shortLived,
	'duration-seconds': shortLived,
	'id-token': ownToken,
	'oidc-token': ownToken,
	'assume-role-id-token': ownToken,
	'assume-role-id-token-file': ownToken,
	'id-token-file': ownToken,
	'web-identity-token-file': ownToken,
	'github-token': 'remove it: the gate does not use it',
};
const owners = [
	'aws',
	'g42',
	'hcs',
	'hcso',
	'huawei',
	'huaweicloud',
	'huaweicloudsdk',
	'hw',
	'hwc',
	'iam',
	'os',
	'otc',
	'sbc',
	'sbercloud',
];
const endsWithKey = /(?:accesskey(?:id|secret)?|secret(?:access)?key|secretid|securitytoken|sessiontoken)$/;
let remedies = null;
function remediesByLetters() {
	remedies ??= new Map([...inputNames.flatMap(wordsFor), ...Object.entries(foreignNameRemedies)].map(([word, remedy]) => [lettersOf(word), remedy]));
	return remedies;
}
function wordsFor(input) {
	return [...(inputTable[input].aliases ?? []), input].map((word) => [word, `use ${input}`]);
}
function mistypedNameRemedy(name) {
	const letters = lettersOf(name);
	const found = [...remediesByLetters()].find(([word]) => isTypo(letters, word));
	return found?.[1] ?? null;
}
function foreignNameRemedy(name) {
	const word = lettersOf(name);
	const owned = owners.filter((owner) => word.startsWith(owner));
	const words = [
		word,
		...owned.map((owner) => word.slice(owner.length)),
		...(endsWithKey.exec(word) ?? []),
	];
	const found = words.map((one) => remediesByLetters().get(one) ?? endpointRemedy(one));
	return found.find((remedy) => remedy !== null) ?? null;
}
const endpointPattern = /^(.*)endpoint(?:s|url)?$|^endpoint(?:url)?(?:for|of)?(.+)$|^(.+)url$/;
function endpointRemedy(letters) {
	const [found, before, behind, beforeUrl = ''] = endpointPattern.exec(letters) ?? [];
	if (found === undefined)
		return null;
	const word = before ?? behind;
	if (word === undefined)
		return hosts.includes(beforeUrl) ? endpointInputRemedy(beforeUrl) : null;
	const [near] = unavailableRemedy(word) === null ? nearWords(word, hosts, 1) : [];
	const host = hosts.includes(word) ? word : (findService(word) ?? near);
	return host === undefined ? unavailableRemedy(word) : endpointInputRemedy(host);
}
function endpointInputRemedy(host) {
	const input = endpointInputName(host);
	return input === 'endpoints' ? `use endpoints, with the line ${host}: https://\u2026` : `use ${input}`;
}

;// ./inputs/environment/keywords.js
function keywordRemedy(name) {
	const small = name.toLowerCase();
	const isOfOthers = otherActionsInputs.has(small) || otherToolsPattern.test(small);
	if (isOfOthers || !keywords.test(small))
		return null;
	if (meansPlan(small))
		return 'use terraform-plan';
	return small.includes('endpoint') ? otherEndpointRemedy : readmeRemedy;
}
const otherEndpointRemedy = 'use endpoints if docs/services.md lists the service, remove it if not';
const readmeRemedy = 'use one that the README lists';
const keywords = new RegExp([
	'account|agency|audience|baseline|credential|demand|domain|endpoint|flavou?r|huawei|instance',
	'minimum|oidc|passphrase|passwd|password|plan|project|pwd|quota|region|remaining|role|secret',
	'service|tenant|terraform|threshold|tofu|token|warn',
	'(?<![a-z])(?:ak|aksk|auth|eps|ges|hw|iam|idp|keys?|limits?|min|roma|sk|sts|tf|urn)(?![a-z])',
].join('|'));
function meansPlan(name) {
	const namesTool = /terraform|tofu|(?<![a-z])tf(?![a-z])/.test(name);
	return name.includes('plan') || (namesTool && !/dir|version|workspace/.test(name));
}
const otherActionsInputs = new Set([
	'access_token_lifetime',
	'access_token_scopes',
	'cli_config_credentials_hostname',
	'cli_config_credentials_token',
	'create_credentials_file',
	'credentials_json',
	'fail_on_warning',
	'service_account',
	'terraform_wrapper',
	'token_format',
	'tofu_wrapper',
	'use_oidc',
]);
const otherToolsPattern = new RegExp([
	'^(?:azure|bot|cache|cargo|codecov|deploy|docker|gcp|gh|git|gitlab|gpg|node|npm|nuget|personal|pypi',
	'|registry|repo|slack|sonar|ssh|webhook)_(?:[a-z]+_)?(?:key|token|secret|password|passphrase|auth)$',
	'|_version(?:_file)?$',
].join(''));

;// ./inputs/environment/misspelled-inputs.js

function misspelledInputs(environment, sanitize) {
	const complaint = 'is not an input of this action';
	const orRename = 'or rename the environment variable if it is not meant for this step';
	return misspelled(environment).map(({ name, remedy }) => createProblem(shownName(name, sanitize), complaint, `${remedy}, ${orRename}`));
}
function misspelledValues(environment) {
	return misspelled(environment).map(({ value }) => value);
}
function misspelled(environment) {
	return Object.entries(environment).flatMap(([variable, value = '']) => {
		const [, name = ''] = /^INPUT_(.+)/s.exec(variable) ?? [];
		const remedy = remedyFor(name);
		return remedy === null ? [] : [{ name, value, remedy }];
	});
}
const known = new Set(inputNames);
function remedyFor(name) {
	if (name === '' || known.has(name.toLowerCase()))
		return null;
	const remedy = foreignNameRemedy(name) ?? remedyByLetters(name) ?? keywordRemedy(name);
	return remedy ?? (name.includes('-') ? readmeRemedy : null);
}
const misspellable = inputNames.filter((name) => name.length > 4);
function remedyByLetters(name) {
	const letters = lettersOf(name);
	if (letters.endsWith('endpoint'))
		return null;
	const [meant = misspellable.find((input) => isOtherForm(letters, input))] = nearWords(letters, misspellable, 1, lettersOf);
	return meant === undefined ? mistypedNameRemedy(name) : `use ${meant}`;
}
function isOtherForm(letters, input) {
	return [singularOf(input), pluralOf(input)].some((form) => form === letters ||
		isTypo(letters, form) ||
		(form.length > 8 && nearWords(letters, [form], 1).length > 0));
}
function singularOf(name) {
	return lettersOf(name).replace(/s$/, '');
}
function pluralOf(name) {
	return `${singularOf(name)}s`;
}
const misspelled_inputs_maxNameLength = 40;
function shownName(name, sanitize) {
	const looksSecret = looksRandom(name) || name.length > misspelled_inputs_maxNameLength;
	return looksSecret ? 'A name under with' : sanitize(name.toLowerCase());
}

;// ./inputs/delivery.js

function parseDelivery(inputs, environment) {
	const summaryMode = valueOr(parseInput('summary', inputs), 'always');
	const reportPath = valueOr(parseInput('report-path', inputs), '');
	return {
		summaryMode,
		reportPath: reportPath === '' || isNullText(reportPath) ? null : reportPath,
		protectedFiles: protectedFiles(inputs, environment),
		troubleshooting: troubleshootingPage(environment),
	};
}
function deliveryProblems(inputs) {
	return ['summary', 'report-path'].flatMap((name) => problemsOf(parseInput(name, inputs)));
}
const fileVariables = [
	'GITHUB_OUTPUT',
	'GITHUB_STEP_SUMMARY',
	'GITHUB_ENV',
	'GITHUB_PATH',
	'GITHUB_STATE',
	'GITHUB_EVENT_PATH',
	'NODE_EXTRA_CA_CERTS',
];
function protectedFiles(inputs, environment) {
	const files = fileVariables.map((name) => {
		return { path: environment[name] ?? '', what: `the file of ${name}` };
	});
	const named = (what, texts) => texts.flatMap(possiblePaths).map((path) => ({ path, what }));
	return [
		...files.filter(({ path }) => path !== ''),
		...named('the plan of terraform-plan', [inputs['terraform-plan']]),
		...named('the baseline', [inputs.baseline]),
		...named('a file that another input names', misspelledValues(environment)),
	];
}
function troubleshootingPage(environment) {
	const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
	const repository = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
	const version = environment['GITHUB_ACTION_REF'] ?? '';
	const isSafe = /^https:\/\/[a-z\d][a-z\d.-]{0,252}(?::\d{1,5})?$/i.test(server) &&
		/^[\w-]{1,100}\/[\w-][\w.-]{0,99}$/.test(repository) &&
		/^[\w-][\w./-]{0,249}$/.test(version) &&
		!version.includes('..');
	return isSafe ? `${server}/${repository}/blob/${version}/docs/troubleshooting.md` : null;
}

;// ./inputs/environment/node-options.js

function nodeOptionProblems(environment) {
	return [
		...(environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? [trustsAnyServer] : []),
		...(environment['NODE_DEBUG'] ? [logsRequests] : []),
		...(writesKeys(environment['NODE_OPTIONS'] ?? '') ? [savesKeys] : []),
	];
}
const trustsAnyServer = createProblem('NODE_TLS_REJECT_UNAUTHORIZED', 'is 0, so any server could impersonate Huawei Cloud', 'unset it, and set NODE_EXTRA_CA_CERTS to your own certificate authority');
const logsRequests = createProblem('NODE_DEBUG', 'is set, so Node would log what is sent, including the credential', 'unset it');
const savesKeys = createProblem('NODE_OPTIONS', 'contains --tls-keylog, which saves the keys of every connection', 'remove it');
function writesKeys(options) {
	const plain = options.replace(/["\\]/g, '').replaceAll('_', '-');
	return plain.split(/\s/).some((option) => /^--tls-keylog(?:=|$)/.test(option));
}

;// ./inputs/environment/environment-problems.js

function environmentProblems(environment, { targets, credential }, sanitize) {
	const urls = [
		...valuesOf(targets).flatMap((all) => all.map(({ endpoint }) => endpoint)),
		...valuesOf(credential).flatMap((one) => signInServers(one).map(({ url }) => url)),
	];
	return [
		...misspelledInputs(environment, sanitize),
		...nodeOptionProblems(environment),
		...proxyProblems(environment, urls),
	];
}

;// ./json/tokens.js
const character = {
	quote: 0x22,
	plus: 0x2b,
	comma: 0x2c,
	minus: 0x2d,
	point: 0x2e,
	colon: 0x3a,
	openBracket: 0x5b,
	backslash: 0x5c,
	closeBracket: 0x5d,
	e: 0x65,
	f: 0x66,
	n: 0x6e,
	t: 0x74,
	openBrace: 0x7b,
	closeBrace: 0x7d,
};
function skipWhitespace(text, from) {
	let offset = from;
	let code = text.charCodeAt(offset);
	while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
		code = text.charCodeAt(++offset);
	}
	return offset;
}
function endOfPlain(text, from) {
	let offset = from;
	let code = text.charCodeAt(offset);
	while (code !== character.quote && code !== character.backslash && code >= 0x20) {
		code = text.charCodeAt(++offset);
	}
	return offset;
}
function endOfString(text, from) {
	let offset = endOfPlain(text, from);
	while (text.charCodeAt(offset) === character.backslash) {
		const end = endOfEscape(text, offset);
		if (end < 0)
			return end;
		offset = endOfPlain(text, end);
	}
	return text.charCodeAt(offset) === character.quote ? offset + 1 : ~offset;
}
function endOfEscape(text, from) {
	const letter = text.charAt(from + 1);
	if (letter === '')
		return ~(from + 1);
	if (letter !== 'u')
		return '"\\/bfnrt'.includes(letter) ? from + 2 : ~(from + 1);
	for (let offset = from + 2; offset < from + 6; offset++) {
		if (!isHexDigit(text.charCodeAt(offset)))
			return ~offset;
	}
	return from + 6;
}
function isHexDigit(code) {
	const lower = code | 0x20;
	return isDigit(code) || (lower >= 0x61 && lower <= 0x66);
}
function isDigit(code) {
	return code >= 0x30 && code <= 0x39;
}
function endOfNumber(text, from) {
	const first = text.charAt(from) === '-' ? from + 1 : from;
	let end = text.charAt(first) === '0' ? first + 1 : endOfDigits(text, first);
	if (text.charAt(end) === '.')
		end = endOfDigits(text, end + 1);
	if (text.charAt(end) !== 'e' && text.charAt(end) !== 'E')
		return end;
	const sign = text.charAt(end + 1);
	return endOfDigits(text, sign === '+' || sign === '-' ? end + 2 : end + 1);
}
function endOfDigits(text, from) {
	let offset = from;
	while (isDigit(text.charCodeAt(offset)))
		offset++;
	return offset === from ? ~from : offset;
}
function endOfWord(text, from, word) {
	for (let index = 0; index < word.length; index++) {
		if (text.charCodeAt(from + index) !== word.charCodeAt(index))
			return ~(from + index);
	}
	return from + word.length;
}
function asWritten(text) {
	const number = Number(text);
	return String(number) === text || isExactly(text, number) ? number : text;
}
function isExactly(text, number) {
	if (!Number.isSafeInteger(number))
		return false;
	const [mantissa = ''] = text.split(/e/i);
	return significantDigits(mantissa) === significantDigits(String(number));
}
function significantDigits(decimal) {
	const digits = decimal.replace(/[-.]/g, '');
	let end = digits.length;
	while (digits.charAt(end - 1) === '0')
		end--;
	return digits.slice(0, end).replace(/^0+/, '');
}

;// ./json/native.js

function parseNatively(text) {
	try {
		const value = JSON.parse(text);
		return countNames(text) === countFields(value) ? { value } : null;
	}
	catch {
		return null;
	}
}
function countNames(text) {
	let names = 0;
	let offset = 0;
	let backslash = nextBackslash(text, 0);
	for (;;) {
		const quote = skipToString(text, offset);
		if (quote === null)
			return null;
		if (quote === text.length)
			return names;
		offset = skipString(text, quote + 1);
		if (text.charCodeAt(skipWhitespace(text, offset)) === character.colon) {
			if (backslash < quote)
				backslash = nextBackslash(text, quote);
			if (backslash < offset)
				return null;
			names++;
		}
	}
}
function nextBackslash(text, from) {
	const found = text.indexOf('\\', from);
	return found < 0 ? Number.POSITIVE_INFINITY : found;
}
function skipToString(text, from) {
	let offset = from;
	while (offset !== null && offset < text.length) {
		const code = text.charCodeAt(offset);
		if (code === character.quote)
			return offset;
		offset = isDigit(code) ? skipNumber(text, offset) : offset + 1;
	}
	return offset;
}
function skipString(text, from) {
	let offset = from;
	for (;;) {
		const quote = text.indexOf('"', offset);
		let plain = quote;
		while (text.charCodeAt(plain - 1) === character.backslash)
			plain--;
		if ((quote - plain) % 2 === 0)
			return quote + 1;
		offset = quote + 1;
	}
}
const exactDigits = 15;
function skipNumber(text, start) {
	let offset = start;
	while (isDigit(text.charCodeAt(offset)))
		offset++;
	const isWhole = !isOfNumber(text.charCodeAt(offset));
	if (isWhole && offset - start <= exactDigits)
		return offset;
	while (isOfNumber(text.charCodeAt(offset)))
		offset++;
	return typeof asWritten(text.slice(start, offset)) === 'string' ? null : offset;
}
function isOfNumber(code) {
	if (isDigit(code))
		return true;
	const { plus, minus, point, e } = character;
	return code === point || (code | 0x20) === e || code === plus || code === minus;
}
function countFields(value) {
	const lists = [{ items: [value], next: 0 }];
	const waiting = [];
	let count = 0;
	for (;;) {
		const one = waiting.pop() ?? nextIn(lists);
		if (one === undefined)
			return count;
		if (Array.isArray(one))
			lists.push({ items: one, next: 0 });
		else if (isJsonObject(one))
			count += fieldsOf(one, waiting);
	}
}
function fieldsOf(object, waiting) {
	let count = 0;
	for (const name in object) {
		count++;
		const value = object[name];
		if (typeof value === 'object' && value !== null)
			waiting.push(value);
	}
	return count;
}
function nextIn(lists) {
	for (let list = lists.at(-1); list !== undefined; list = lists.at(-1)) {
		const { items } = list;
		while (list.next < items.length) {
			const item = items[list.next++];
			if (typeof item === 'object' && item !== null) {
				if (list.next === items.length)
					lists.pop();
				return item;
			}
		}
		lists.pop();
	}
	return undefined;
}

;// ./json/reader.js

function createReader(text) {
	return { text, offset: 0, values: [], size: 0, open: [], isAmbiguous: false };
}
function readScalar(reader, code) {
	switch (code) {
		case character.quote:
			return readString(reader);
		case character.t:
			return readWord(reader, 'true', true);
		case character.f:
			return readWord(reader, 'false', false);
		case character.n:
			return readWord(reader, 'null', null);
		default:
			return readNumber(reader);
	}
}
function readString(reader) {
	const { text, offset } = reader;
	const plain = endOfPlain(text, offset + 1);
	if (text.charCodeAt(plain) === character.quote) {
		reader.offset = plain + 1;
		return keep(reader, text.slice(offset + 1, plain));
	}
	return (moveTo(reader, endOfString(text, plain)) &&
		keep(reader, JSON.parse(text.slice(offset, reader.offset))));
}
function readNumber(reader) {
	const { text, offset } = reader;
	return (moveTo(reader, endOfNumber(text, offset)) &&
		keep(reader, asWritten(text.slice(offset, reader.offset))));
}
function readWord(reader, word, value) {
	return moveTo(reader, endOfWord(reader.text, reader.offset, word)) && keep(reader, value);
}
function nextCode(reader) {
	reader.offset = skipWhitespace(reader.text, reader.offset);
	return reader.text.charCodeAt(reader.offset);
}
function skipCharacter(reader) {
	reader.offset++;
	return nextCode(reader);
}
function moveTo(reader, end) {
	reader.offset = end < 0 ? ~end : end;
	return end >= 0;
}
function keep(reader, value) {
	reader.values[reader.size++] = value;
	return true;
}

;// ./json/json.js

function parseJson(text) {
	const native = parseNatively(text);
	return native === null ? json_read(text) : { kind: 'json', value: native.value };
}
function json_read(text) {
	const reader = createReader(text);
	let more = true;
	while (more)
		more = readValue(reader) && readToNextValue(reader);
	const { offset, open, size, values, isAmbiguous } = reader;
	if (offset < text.length || open.length > 0 || size === 0) {
		return { kind: 'not-json', problem: problemOf(reader), offset };
	}
	return isAmbiguous ? { kind: 'ambiguous' } : { kind: 'json', value: values[0] };
}
function problemOf({ text, offset, open, size }) {
	if (skipWhitespace(text, offset) === text.length)
		return 'unfinished';
	return open.length === 0 && size > 0 ? 'followed' : 'broken';
}
function valueIn(json) {
	return json.kind === 'json' ? json.value : null;
}
function readValue(reader) {
	for (;;) {
		const code = nextCode(reader);
		if (code === character.openBrace) {
			reader.open.push(~reader.size);
			if (skipCharacter(reader) === character.closeBrace)
				return true;
			if (!readName(reader))
				return false;
		}
		else if (code === character.openBracket) {
			reader.open.push(reader.size);
			if (skipCharacter(reader) === character.closeBracket)
				return true;
		}
		else {
			return readScalar(reader, code);
		}
	}
}
function readToNextValue(reader) {
	for (;;) {
		const code = nextCode(reader);
		const begin = reader.open.at(-1);
		if (begin === undefined)
			return false;
		if (code === character.comma) {
			skipCharacter(reader);
			return begin >= 0 || readName(reader);
		}
		if (code !== (begin < 0 ? character.closeBrace : character.closeBracket))
			return false;
		reader.offset++;
		reader.open.pop();
		const ended = begin < 0 ? objectFrom(reader, ~begin) : reader.values.slice(begin, reader.size);
		reader.size = begin < 0 ? ~begin : begin;
		keep(reader, ended);
	}
}
function objectFrom(reader, begin) {
	const { values, size } = reader;
	const object = {};
	for (let index = begin; index < size; index += 2) {
		const name = String(values[index]);
		const value = values[index + 1];
		if (Object.hasOwn(object, name))
			reader.isAmbiguous = true;
		else if (name === '__proto__')
			Object.defineProperty(object, name, { value, enumerable: true });
		else
			object[name] = value;
	}
	return object;
}
function readName(reader) {
	if (nextCode(reader) !== character.quote || !readString(reader))
		return false;
	if (nextCode(reader) !== character.colon)
		return false;
	reader.offset++;
	return true;
}

;// ./inputs/limits/report-json.js

const reportRemedy = 'use the output report of an earlier run for this project, or a path to it';
const reportProblems = {
	empty: {
		complaint: 'is empty',
		remedy: 'check the step that writes it: the gate writes its report to report-path',
	},
	unfinished: {
		complaint: 'is cut off',
		remedy: 'use the whole report; write a long one to a file with report-path',
	},
	quoted: {
		complaint: 'is a report in quotation marks',
		remedy: 'use the output itself, without toJSON',
	},
	plan: { complaint: 'is a plan, not a report', remedy: 'use it as terraform-plan' },
	ambiguous: { complaint: 'has a field twice', remedy: reportRemedy },
	other: { complaint: 'is not a report', remedy: reportRemedy },
};
function parseReport(text) {
	const json = parseJson(text);
	switch (json.kind) {
		case 'json':
			return reportIn(json.value);
		case 'ambiguous':
			return unusable('ambiguous');
		case 'not-json':
			if (text.trim() === '')
				return unusable('empty');
			return unusable(json.problem === 'unfinished' ? 'unfinished' : 'other');
	}
}
function reportIn(value) {
	if (typeof value === 'string' && value.startsWith('{'))
		return unusable('quoted');
	if (!isJsonObject(value))
		return unusable('other');
	const isPlan = fieldOf(value, 'format_version') !== undefined;
	return isPlan ? unusable('plan') : { kind: 'report', report: value };
}
function unusable(kind) {
	return { kind: 'unusable', ...reportProblems[kind] };
}

;// ./inputs/limits/baseline.js

const input = 'baseline';
function parseBaseline(inputs, projectId, files, saltedHash, sanitize) {
	const given = inputs[input];
	if (given === '')
		return valid(null);
	const text = reportText(given, files);
	if (text.kind === 'invalid')
		return text;
	const read = parseReport(text.value);
	if (read.kind === 'report')
		return checkReport(read.report, projectId, saltedHash, sanitize);
	const { complaint, remedy } = read;
	const path = isPath(given) ? quote(given) : null;
	return invalid(createProblem(input, complaint, remedy, path));
}
function reportText(given, files) {
	if (!isPath(given))
		return valid(given);
	if (holdsContent(given, files))
		return invalid(problem(reportProblems.other.complaint));
	return fileText(input, given, files);
}
function checkReport(report, projectId, saltedHash, sanitize) {
	if (fieldOf(report, 'version') !== 1) {
		return invalid(problem('is not a report of version 1'));
	}
	const salt = valueAt(report, 'project', 'salt');
	const hash = valueAt(report, 'project', 'hash');
	if (typeof salt !== 'string' || typeof hash !== 'string') {
		return invalid(problem('is the report of a run that read no quotas'));
	}
	if (projectId.kind === 'valid' && saltedHash(salt, projectId.value) !== hash) {
		return invalid(problem('is the report of another project'));
	}
	return parseContent(report, salt, sanitize);
}
function parseContent(report, salt, sanitize) {
	const checkedAt = fieldOf(report, 'checkedAt');
	const entries = fieldOf(report, 'quotas');
	if (!Array.isArray(entries))
		return invalid(incomplete);
	if (entries.some(hasNoId))
		return invalid(outdated);
	const quotas = new Map();
	for (const entry of entries) {
		const id = valueAt(entry, 'id');
		const quota = parseQuota(entry, sanitize);
		if (quota !== null && typeof id === 'string')
			quotas.set(id, quota);
	}
	const isWhole = quotas.size === entries.length && /^[0-9a-f]{32}$/.test(salt);
	return isWhole && typeof checkedAt === 'string' && /^[\dT:.-]{1,30}Z$/.test(checkedAt)
		? valid({ checkedAt: sanitize(checkedAt), salt, quotas })
		: invalid(incomplete);
}
function hasNoId(entry) {
	return isJsonObject(entry) && fieldOf(entry, 'id') === undefined;
}
const incomplete = problem('is incomplete or was changed');
const outdated = createProblem(input, 'was written by an earlier version, without quota IDs', 'create a new one with this version');
function parseQuota(entry, sanitize) {
	if (!isJsonObject(entry))
		return null;
	const [name, instance] = [fieldOf(entry, 'name'), fieldOf(entry, 'instance')];
	const figure = (field) => parseFigure(fieldOf(entry, field));
	const [left, planned] = [figure('left'), figure('planned')];
	const [limit, used] = [figure('limit'), figure('used')];
	if (left === undefined || planned === undefined)
		return null;
	if (limit === undefined || used === undefined)
		return null;
	if (typeof name !== 'string' || (instance !== null && typeof instance !== 'string'))
		return null;
	return {
		name: sanitize(name),
		instance: instance === null ? null : sanitize(instance),
		limit,
		used: fieldOf(entry, 'usedDeclared') === true ? null : used,
		left,
		planned,
	};
}
function parseFigure(value) {
	if (value === null)
		return null;
	return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}
function problem(complaint) {
	return createProblem(input, complaint, reportRemedy);
}

;// ./inputs/targets/instances.js

const instances_input = 'instance-id';
function parseInstances(text) {
	if (text === '')
		return valid([]);
	const list = {
		input: instances_input,
		parseLine: (entry) => [parseInstance(entry)],
		findHiddenEntry: findInstance,
	};
	return parseList(list, text, (written) => {
		const labels = written.flatMap(({ label }) => label ?? []);
		const ids = written.map(({ id }) => id);
		return [
			...duplicateProblems(instances_input, 'a label', labels),
			...duplicateProblems(instances_input, 'an instance', ids),
		];
	});
}
const labelForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;
function parseInstance(entry) {
	const separator = entry.indexOf('=');
	const label = separator < 0 ? null : entry.slice(0, separator).trim();
	const id = entry.slice(separator + 1).trim();
	if (holdsSeveral(label, id))
		return invalid(oneLineProblem(instances_input, entry, quote(entry)));
	if (label !== null && !labelForm.test(label))
		return invalid(wrongLabel(label, id, entry));
	if (/^[A-Za-z0-9-]{1,64}$/.test(id))
		return valid({ id, label });
	return invalid(createProblem(instances_input, 'is not an instance ID', validIds, quote(id, entry)));
}
const validIds = 'use 1 to 64 letters, digits and hyphens per line, or label=id: the ID, not the name, as ROMA Connect shows it under Instance Information';
function wrongLabel(label, id, entry) {
	if (label === '') {
		return createProblem(instances_input, 'has nothing before =', 'write a label there, or the ID alone');
	}
	const quoted = quote(label, idForm.test(id) ? label : entry);
	const remedy = idForm.test(label) ? 'write the label first: label=id' : validLabels;
	return createProblem(instances_input, 'is not a label', remedy, quoted);
}
const validLabels = 'use 1 to 32 characters before =: letters from A to Z and a to z, digits, dots, hyphens or underscores';
function holdsSeveral(label, id) {
	const beginsWithId = label !== null && /\s/.test(label) && looksRandom(label);
	const words = id.split(/[\s,;]+/);
	return beginsWithId || (words.length > 1 && words.every((word) => /^[\w.=-]+$/.test(word)));
}
function findInstance(comment) {
	const written = /(?<![^\s,;])[\w.-]+=[\w-]+(?=[\s,;]*(?:#|$))/.exec(comment);
	const labelled = [...comment.matchAll(/(?<![\w.?&/-])[\w.-]+\s*=\s*([\w-]+)/g)];
	const known = labelled.find(([, id]) => looksRandom(id ?? ''));
	return written?.[0] ?? known?.[0] ?? idForm.exec(comment)?.[0] ?? null;
}
const idForm = new RegExp(`(?<![\\w.?&=/-])(?:${uuidForm}|[\\da-f]{32})(?![\\w-])`, 'i');
function withDisplayName({ id, label }, index, all) {
	return { id, displayName: label ?? (all.length > 1 ? `#${index + 1}` : null) };
}
function instanceLabels(instances) {
	if (instances.kind === 'invalid')
		return null;
	return new Set(instances.value.flatMap(({ label }) => label ?? []));
}
function labelProblems(instances, secrets) {
	if (instances.kind === 'invalid')
		return instances.problems;
	const secretTexts = new Set([...instances.value.map(({ id }) => id), ...secrets].map((secret) => secret.toLowerCase()));
	const holds = (label) => looksLikeKey(label) ||
		redactableParts(label.toLowerCase()).some((part) => secretTexts.has(part));
	return instances.value
		.filter(({ label }) => label !== null && holds(label))
		.map(() => secretLabel);
}
const secretLabel = createProblem(instances_input, 'has a label that contains an ID or a key', 'use another label, or the ID alone: labels are shown in outputs');
function redactableParts(label) {
	return Array.from(label).flatMap((_, start) => Array.from({ length: Math.max(0, label.length - start - minSecretLength + 1) }, (_, more) => label.slice(start, start + minSecretLength + more)));
}

;// ./quota/selector.js

function mostSpecific(lines, quota) {
	const places = placesIn(lines);
	const ofInstance = quota.instance === null ? [] : (places.get(quota.instance) ?? []);
	return [...(places.get(null) ?? []), ...ofInstance]
		.flatMap((place) => lines[place] ?? [])
		.filter(({ pattern }) => matchesName(pattern, quota.name))
		.reduce((best, next) => (best === null || specificity(next) > specificity(best) ? next : best), null);
}
const placesByLines = new WeakMap();
function placesIn(lines) {
	const before = placesByLines.get(lines);
	if (before !== undefined)
		return before;
	const places = groupBy([...lines.keys()], (place) => lines[place]?.instance ?? null);
	placesByLines.set(lines, places);
	return places;
}
function specificity({ pattern, instance }) {
	return pattern.length * 2 + (instance === null ? 0 : 1);
}
function selectorText({ pattern, instance }) {
	return instance === null ? pattern : `${pattern}@${instance}`;
}
function matchesName(pattern, name) {
	if (pattern === '*' || pattern === name)
		return true;
	return pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1));
}

;// ./quota/demand.js

function demandFor(quota, lines, planned) {
	const line = mostSpecific(lines, quota);
	const demands = planned.get(nameKey(quota.name)) ?? [];
	if (line === null && demands.length === 0)
		return null;
	return totalDemand([{ kind: 'counted', count: line?.count ?? 0 }, ...demands]);
}
function totalDemand(demands) {
	const total = demands.reduce(add, { kind: 'counted', count: 0 });
	const least = Math.ceil(minimumDemand(total));
	return total.kind === 'counted'
		? { kind: 'counted', count: least }
		: { ...total, atLeast: least };
}
function minimumDemand(demand) {
	if (demand === null)
		return 0;
	switch (demand.kind) {
		case 'counted':
			return demand.count;
		case 'uncounted':
		case 'unknown':
			return demand.atLeast;
	}
}
function lookalikeIn(demand) {
	return demand?.kind === 'uncounted' ? demand.lookalike : null;
}
function add(a, b) {
	const atLeast = minimumDemand(a) + minimumDemand(b);
	const unknown = [a, b].find(({ kind }) => kind === 'unknown');
	const leastCertain = unknown ?? (a.kind === 'counted' ? b : a);
	return leastCertain.kind === 'counted'
		? { kind: 'counted', count: atLeast }
		: { ...leastCertain, atLeast };
}

;// ./quota/planned-usage.js

function quotasTaken(plannedUsages) {
	const taken = plannedUsages.filter(({ demand }) => demand !== null);
	return [...new Set(taken.map(({ quota }) => quota))];
}
function plannedByQuota(plannedUsages) {
	return groupDemands(plannedUsages, nameKey);
}
function plannedTotals(plannedUsages) {
	const demands = groupDemands(plannedUsages, (name) => name);
	return [...demands].map(([quota, parts]) => [quota, totalDemand(parts)]);
}
function groupDemands(plannedUsages, keyOf) {
	return groupPairs(plannedUsages.flatMap(({ quota, demand }) => demand === null ? [] : [[keyOf(quota), demand]]));
}
const maxLoggedUsages = 100;
const maxNamedUsages = 10;
function leftOutFirst(plannedUsages) {
	const leftOut = plannedUsages.filter(isLeftOut);
	return [...leftOut, ...plannedUsages.filter((plannedUsage) => !isLeftOut(plannedUsage))];
}
function mainUsages(plannedUsages, urgent) {
	const isUrgent = new Set(urgent);
	const groups = groupBy(largestFirst(plannedUsages), ({ quota, demand }) => {
		if (lookalikeIn(demand) !== null)
			return 'lookalike';
		const key = nameKey(quota);
		return isUrgent.has(key) ? key : 'other';
	});
	return ['lookalike', ...isUrgent, 'other']
		.flatMap((group) => groups.get(group) ?? [])
		.slice(0, maxNamedUsages);
}
function shownUsages(plannedUsages) {
	const named = plannedUsages.filter(({ address }) => address !== null);
	const unknown = named.filter(({ demand }) => demand?.kind === 'unknown');
	const firstUnknown = new Map(unknown.toReversed().map((one) => [one.quota, one]));
	const byQuota = groupBy(largestFirst(named), ({ quota }) => quota);
	return new Set([
		...leftOutFirst(named).slice(0, maxLoggedUsages),
		...[...byQuota.values()]
			.slice(0, maxLoggedUsages)
			.flatMap((largest) => largest.slice(0, maxNamedUsages)),
		...firstUnknown.values(),
	]);
}
function largestFirst(plannedUsages) {
	return plannedUsages.toSorted((one, other) => weightOf(other) - weightOf(one));
}
function isLeftOut({ demand }) {
	return demand === null || lookalikeIn(demand) !== null;
}
function weightOf({ demand }) {
	if (lookalikeIn(demand) !== null)
		return Number.MAX_VALUE;
	return demand?.kind === 'unknown' ? Number.MAX_SAFE_INTEGER : minimumDemand(demand);
}

;// ./inputs/targets/services.js

const services_input = 'services';
const fromPlan = 'from-plan';
const words = [...serviceKeys, fromPlan];
const hiddenWordPattern = new RegExp(`(?<![^\\s,;])(?:${words.join('|')})(?=[\\s,;]*(?:#|$))`, 'i');
function parseServices(text) {
	const list = {
		input: services_input,
		parseLine: (line) => line.split(',').map((word) => parseService(word.trim(), line)),
		findHiddenEntry: (comment) => hiddenWordPattern.exec(comment)?.[0] ?? null,
		hasCommas: true,
	};
	const chosen = parseList(list, text, (written) => duplicateProblems(services_input, 'a service', written));
	if (chosen.kind === 'invalid')
		return chosen;
	return valid({
		named: serviceKeys.filter((service) => chosen.value.includes(service)),
		isFromPlan: chosen.value.includes(fromPlan),
	});
}
function parseService(written, line) {
	const word = findWord(written);
	if (word !== null)
		return valid(word);
	const parts = written.split(/(?:[\s;|/]|\\n)+/);
	if (parts.every((part) => findWord(part) !== null)) {
		const several = oneLineProblem(services_input, written, quote(written));
		return invalid({ ...several, remedy: 'separate them by commas' });
	}
	if (written === '')
		return invalid(emptyEntryProblem(line));
	const quoted = quote(written, line);
	const instead = unavailableRemedy(written);
	const complaint = instead === null ? 'is not valid' : 'is not available';
	const remedy = instead ?? serviceSuggestion(written, words);
	return invalid(createProblem(services_input, complaint, remedy, quoted));
}
function emptyEntryProblem(line) {
	return createProblem(services_input, 'has an empty entry', 'remove the extra comma', quote(line));
}
function findWord(written) {
	return words.find((word) => word === written.toLowerCase()) ?? null;
}
const defaultServices = defaultOf('services').split(', ');
function isDefaultChoice({ named, isFromPlan }) {
	return !isFromPlan && named.length === defaultServices.length && named.every(isDefaultService);
}
function isDefaultService(key) {
	return defaultServices.includes(key);
}

;// ./inputs/targets/selection.js

function parseSelection(choice, planned) {
	if (choice.kind === 'invalid')
		return choice;
	if (planned.kind === 'valid')
		return selectServices(choice.value, planned.value.planned);
	const { named, isFromPlan } = choice.value;
	const onlyInOtherPlans = isFromPlan ? plannableServices() : [];
	return valid({ selected: named, chosenByPlan: [], onlyInOtherPlans });
}
function selectServices({ named, isFromPlan }, planned) {
	const taken = servicesTaken(planned ?? []);
	const chosenByPlan = isFromPlan ? taken.filter((key) => !named.includes(key)) : [];
	const selected = serviceKeys.filter((key) => named.includes(key) || chosenByPlan.includes(key));
	const problems = isFromPlan ? choiceProblems(planned) : unreadPlanProblems(named, planned);
	if (problems.length > 0)
		return invalid(...problems);
	return valid({
		selected,
		chosenByPlan,
		onlyInOtherPlans: isFromPlan
			? plannableServices().filter((key) => !selected.includes(key))
			: [],
	});
}
function plannableServices() {
	const options = { edgesPerUnit: null, flavors: new Map() };
	return serviceKeys.filter((key) => serviceOf(key).resources(options).length > 0);
}
function servicesTaken(planned) {
	const keys = new Set(quotasTaken(planned).map(serviceKeyOf));
	return serviceKeys.filter((key) => keys.has(key));
}
function partByServices(planned, selected) {
	if (planned === null)
		return { planned, unreadServices: [] };
	const isRead = ({ quota }) => selected.includes(serviceKeyOf(quota));
	const others = planned.filter((one) => one.address !== null && !isRead(one));
	return { planned: planned.filter(isRead), unreadServices: servicesTaken(others) };
}
function choiceProblems(planned) {
	if (planned === null)
		return [noPlan];
	return planned.flatMap(({ address, demand }) => address === null && demand?.kind === 'unknown' ? [unknownPlanProblem(demand)] : []);
}
const noPlan = createProblem('services', 'is from-plan, but there is no plan', 'set terraform-plan, or list the services here');
function unknownPlanProblem({ cause, remedy }) {
	const complaint = `is from-plan, but ${cause}`;
	return createProblem('services', complaint, `${remedy}, or list the services here`);
}
function unreadPlanProblems(named, planned) {
	if (planned === null)
		return [];
	const plannable = plannableServices();
	if (plannable.some((key) => named.includes(key)))
		return [];
	const taken = servicesTaken(planned);
	return [taken.length > 0 ? unreadProblem(taken) : unplannableProblem(plannable)];
}
function unplannableProblem(plannable) {
	const defaults = plannable.filter(isDefaultService).join(', ');
	return createProblem('terraform-plan', 'is set, but services lists no service whose quotas a plan can need', `add ${defaults} or from-plan to services, or remove terraform-plan`);
}
function unreadProblem(readable) {
	const titles = readable.map((key) => serviceOf(key).title);
	const isFew = readable.length <= maxNamedServices;
	const listed = isFew ? titles.join(', ') : `${titles.length} services`;
	return createProblem('terraform-plan', `needs quotas of ${listed}, but services does not list ${titles.length === 1 ? 'it' : 'them'}`, `add ${isFew ? readable.join(', ') : 'from-plan'} to services, or remove terraform-plan`);
}
const maxNamedServices = 5;

;// ./inputs/limits/quota-words.js

const quotaSynonyms = {
	'as.scaling_Config': 'config configs configuration configurations launchconfig',
	'as.scaling_Group': 'group groups asg',
	'cce.cluster': 'k8s kubernetes',
	'dcs.instance': 'redis memcached',
	'dcs.ram': 'memory mem capacity gigabytes',
	'ecs.cores': 'cpu cpus vcpu vcpus vcores',
	'ecs.instances': 'server servers vm vms',
	'ecs.ram': 'memory mem',
	'elb.certificate': 'cert certs',
	'elb.healthmonitor': 'healthcheck healthchecks monitor',
	'elb.loadbalancer': 'lb lbs balancer balancers',
	'elb.member': 'backend backends',
	'er.er_instance': 'instance instances router routers',
	'evs.gigabytes': 'capacity storage size gb gib',
	'evs.volumes': 'disk disks',
	'functiongraph.fgs_func_num': 'function functions func funcs',
	'ges.edge_volume': 'edge edges',
	'kms.CMK': 'key keys',
	'rds.instance': 'database databases db mysql postgresql',
	'roma.api': 'backend backends',
	'roma.datasource': 'source sources',
	'sfsturbo.capacity': 'size gigabytes gb',
	'sfsturbo.shares': 'filesystem filesystems',
	'swr.namespace': 'organization organizations org orgs',
	'swr.repository': 'repo repos image images',
	'vpc.firewall': 'acl acls networkacl networkacls',
	'vpc.publicIp': 'eip eips elasticip elasticips floatingip floatingips ip ips',
	'vpc.securityGroup': 'sg sgs secgroup secgroups',
	'vpc.securityGroupRule': 'rule rules sgrule sgrules secgrouprule secgrouprules',
	'vpc.shareBandwidth': 'bandwidth bandwidths',
	'vpc.vpc': 'vpcs',
	'vpc.vpcPeer': 'peer peers peering peerings',
	'vpcep.endpoint_service': 'service services',
};
function meansQuota(word, name) {
	const letters = lettersOf(word);
	const synonyms = quotaSynonyms[name]?.split(' ') ?? [];
	return letters === quotaWord(name) || synonyms.includes(letters);
}
function quotaWord(name) {
	return lettersOf(apiNameOf({ name }));
}

;// ./inputs/limits/unknown-name.js

function unknownNameProblem(input, name, selected, quoted) {
	const remedy = input === 'used'
		? `use ${quotasWithoutUse.join(' or ')}`
		: unknownNameRemedy(parseName(name), selected);
	return createProblem(input, 'is not a quota', remedy, quoted);
}
function parseName(name) {
	const dotted = withDot(name);
	const [, first = '', , second] = /^([^.*]*)(\.?\s*([\w-]*))/.exec(dotted) ?? [];
	const hasDot = dotted.startsWith('.', first.length);
	const [near = null] = unavailableRemedy(first) === null ? nearWords(first, serviceKeys, 1) : [];
	const service = findService(first) ?? near;
	return { first, second: hasDot ? (second ?? '') : null, hasStar: name.includes('*'), service };
}
function withDot(name) {
	if (findService(name) !== null || findByWord(name, serviceKeys) !== null)
		return name;
	return name.replace(serviceInName, (written, word) => findService(word) === null && unavailableRemedy(word) === null ? written : `${word}.`);
}
const serviceInName = /^(?:huawei(?:cloud)?_)?([a-z\d]+)[-_\s](?=[\w-]+$)/i;
function unknownNameRemedy(parts, selected) {
	const instead = parts.service === null ? unavailableRemedy(parts.first) : null;
	if (instead !== null)
		return instead;
	const meant = guessName(parts, selected);
	const listed = candidateNames(parts, selected);
	const isCut = listed.length > maxNamedQuotas;
	const some = listed.slice(0, maxNamedQuotas).join(', ');
	const all = isCut ? '; docs/services.md lists all' : '';
	const rest = some === '' ? anyName : `one of ${some}${all}`;
	return meant === null
		? `use ${rest}`
		: `use ${withStar(meant, parts)} if you meant that, or ${rest}`;
}
function withStar(meant, { first, second, hasStar, service }) {
	const isService = second === null && !hasStar && first.trim().toLowerCase() === service;
	return isService && meant !== `${service}.*` ? `${meant} or ${service}.*` : meant;
}
const anyName = 'a name that docs/services.md lists';
const maxNamedQuotas = 10;
function candidateNames({ service }, selected) {
	const namesRead = namesAndStars(selected);
	const isOfServiceRead = service === null || selected.includes(service);
	if (isOfServiceRead && namesRead.length <= maxNamedQuotas)
		return namesRead;
	return service === null ? [] : namesAndStars([service]);
}
function namesAndStars(keys) {
	const names = judgedNames(keys);
	const stars = wildcards.filter((star) => keys.some((key) => matchesName(star, `${key}.`)));
	return names.length + stars.length > maxNamedQuotas ? names : [...stars, ...names];
}
function judgedNames(keys) {
	return keys
		.flatMap((key) => serviceOf(key).quotas)
		.filter(({ exemption }) => exemption === null)
		.map(({ name }) => name);
}
function guessName(parts, selected) {
	const { first, second, hasStar, service } = parts;
	const star = service === null ? null : `${service}.*`;
	if (hasStar)
		return star ?? (first === '' ? '*' : null);
	const anywhere = [...selected, ...serviceKeys];
	if (second === null)
		return findByWord(first, anywhere) ?? star ?? findNear(first, anywhere);
	const own = service === null ? [] : [service];
	return (findByWord(second, own) ??
		findNear(second, own) ??
		(first === service ? null : findByWord(first, own)));
}
function findByWord(word, keys) {
	return judgedNames(keys).find((name) => meansQuota(word, name)) ?? null;
}
function findNear(word, keys) {
	return nearWords(lettersOf(word), judgedNames(keys), 1, quotaWord)[0] ?? null;
}

;// ./inputs/limits/selectors.js

const canonicalPatterns = new Map([...wildcards, ...quotaNames].map((pattern) => [pattern.toLowerCase(), pattern]));
function parseSelector(input, written, selected, quotePart) {
	const separator = written.indexOf('@');
	const name = separator < 0 ? written : written.slice(0, separator).trim();
	const pattern = canonicalPatterns.get(name.toLowerCase());
	if (pattern === undefined)
		return invalid(unknownNameProblem(input, name, selected, quotePart(name)));
	return valid({ pattern, instance: separator < 0 ? null : written.slice(separator + 1).trim() });
}
function exampleName({ selected }) {
	return quotaNamesOf(selected)[0] ?? '*';
}
function countForm(name) {
	const unit = definitionOf(name)?.unit ?? null;
	return {
		form: `a whole number${unit === null ? '' : ` in ${unit}`}`,
		example: `${name}: ${unit === 'MiB' ? 8192 : 5}`,
	};
}
function servicesReached({ pattern }) {
	return services
		.filter(({ quotas }) => quotas.some(({ name }) => matchesName(pattern, name)))
		.map(({ key }) => key);
}
function quoteSelector({ pattern, instance }) {
	const isLabel = instance !== null && labelForm.test(instance);
	return isLabel ? quoteKnown(`${pattern}@`, instance) : quoteKnown(pattern);
}
function exemptionProblems(input, selector) {
	const exemption = definitionOf(selector.pattern)?.exemption ?? null;
	if (exemption === null)
		return [];
	const complaint = `is ${exemption}, which is shown but never judged`;
	return [createProblem(input, complaint, 'remove the line', quoteSelector(selector))];
}
const servicesWithInstances = services.filter(({ scope }) => scope === 'instance');
function isOfProject(key) {
	return serviceOf(key).scope === 'project';
}
function instanceProblems(input, selector, labels) {
	const { pattern, instance } = selector;
	if (instance === null)
		return [];
	const quoted = quoteSelector(selector);
	if (servicesReached(selector).some(isOfProject)) {
		const titles = servicesWithInstances.map(({ title }) => title).join(' and ');
		const complaint = `cannot have an instance: only quotas of ${titles} have one`;
		const remedy = pattern === '*'
			? `use ${servicesWithInstances.map(({ key }) => `${key}.*`).join(' or ')} before the label`
			: `use ${pattern}`;
		return [createProblem(input, complaint, remedy, quoted)];
	}
	if (labels === null || labels.has(instance))
		return [];
	const remedy = labelRemedy(pattern, instance, labels);
	return [createProblem(input, 'has a label that is not in instance-id', remedy, quoted)];
}
const maxComparedLabels = 20;
function labelRemedy(pattern, written, labels) {
	const [first] = labels;
	if (first === undefined)
		return 'add label=id to instance-id, and use that label here';
	const [meant] = labels.size > maxComparedLabels ? [] : nearWords(written, [...labels], 1);
	if (meant === undefined)
		return `use one of the labels there, such as ${pattern}@${first}`;
	return `use ${selectorText({ pattern, instance: meant })} if you meant that`;
}

;// ./inputs/limits/lines.js

function parseLines(form, text, context) {
	const { input } = form;
	const isKnown = ({ instance }) => instance === null || (context.labels?.has(instance) ?? false);
	const names = (lines) => lines.filter(isKnown).map(selectorText);
	const list = {
		input,
		parseLine: (entry) => [parseLine(form, entry, context)],
		findHiddenEntry: findQuotaName,
	};
	return parseList(list, text, (lines) => [
		...duplicateProblems(input, 'a quota', names(lines), quoteKnown),
		...lines.flatMap((line) => [
			...instanceProblems(input, line, context.labels),
			...reachProblems(form, line, context),
		]),
	]);
}
function parseLine({ input, valueNoun, example, makeLine, remedy }, entry, { selected }) {
	const quotePart = (part) => quote(part, entry);
	const separator = entry.indexOf(':');
	if (separator < 0) {
		const cut = entry.endsWith('@') ? '; a # begins a comment, not a label' : '';
		const form = `use name: ${valueNoun}, such as ${example}: 5${cut}`;
		return invalid(createProblem(input, 'has no colon', form, quote(entry)));
	}
	const written = entry.slice(separator + 1).trim();
	if (written.includes(':') && namePattern().test(written))
		return invalid(oneLineProblem(input, entry, quote(entry)));
	const selector = parseSelector(input, entry.slice(0, separator).trim(), selected, quotePart);
	if (selector.kind === 'invalid')
		return selector;
	const line = makeLine(selector.value, written);
	if (line !== null)
		return valid(line);
	const { pattern } = selector.value;
	const complaint = `is not a valid ${valueNoun} for ${pattern}`;
	return invalid(createProblem(input, complaint, `use ${remedy(pattern)}`, quotePart(written)));
}
const namePattern = lazyPattern(String.raw `(?<![^\s,;:])(?=[^\s,;:]*[\p{L}*])[^\s,;:]+\s*:`);
function reachProblems({ input, check, isForOtherPlans }, line, { selected, onlyInOtherPlans }) {
	const reached = servicesReached(line);
	if (reached.some((service) => selected.includes(service))) {
		return [...exemptionProblems(input, line), ...check(line)];
	}
	if (isForOtherPlans && reached.some((service) => onlyInOtherPlans.includes(service))) {
		return exemptionProblems(input, line);
	}
	const complaint = 'is for a service that is not read';
	const add = line.pattern === '*' ? 'name services in services' : `add ${reached.join(', ')} to services`;
	return [createProblem(input, complaint, `${add}, or remove the line`, quoteSelector(line))];
}
function findQuotaName(text) {
	patterns ??= createPatterns();
	const found = patterns.map((form) => form.exec(text)).find((match) => match !== null);
	return found?.[0] ?? null;
}
const labelPattern = '(?:\\s*@(?:\\s*[\\w.-]+)?)?';
let patterns = null;
function createPatterns() {
	const knownNames = [...quotaNames, ...serviceKeys.map((service) => `${service}.*`)].map((name) => name.replace(/[.*]/g, '\\$&'));
	const bareNames = quotaNames.map((name) => name.replace(/^.*\./, ''));
	return [
		`(?:${knownNames.join('|')}|\\*)${labelPattern}["']?\\s*[:=\uff1a]`,
		`(?:${serviceKeys.join('|')})\\.[\\w*-]+${labelPattern}["']?\\s*[<>=\u2264\u2265:\uff1a]+\\s*\\d`,
		`(?:${bareNames.join('|')})s?${labelPattern}["']?\\s*[:=\uff1a]\\s*\\d+(?=%?\\s*(?:$|[#,;)]))`,
	].map((form) => new RegExp(`(?<![\\w.*@/]-?)${form}`, 'i'));
}

;// ./quota/policy.js

function requiredHeadroom(minimum, limit) {
	switch (minimum.kind) {
		case 'count':
			return minimum.count;
		case 'percentage': {
			if (limit === null)
				return null;
			const share = (BigInt(limit) * BigInt(minimum.percentage) + 99n) / 100n;
			return minimum.percentage > 0 ? Math.max(1, Number(share)) : 0;
		}
	}
}
function thresholdText(threshold) {
	return `${selectorText(threshold)}: ${minimumText(threshold.minimum)}`;
}
function minimumText(minimum) {
	switch (minimum.kind) {
		case 'count':
			return String(minimum.count);
		case 'percentage':
			return `${minimum.percentage}%`;
	}
}

;// ./inputs/limits/thresholds.js

function parseThresholds(input, text, context) {
	if (text === '')
		return valid([]);
	const form = {
		input,
		valueNoun: 'minimum',
		example: exampleName(context),
		makeLine: makeThreshold,
		remedy: (name) => minimumRemedy(name, context),
		isForOtherPlans: true,
		check: (threshold) => percentageProblems(input, threshold, context),
	};
	return parseLines(form, text, context);
}
function makeThreshold(selector, written) {
	const minimum = parseMinimum(written);
	return minimum === null ? null : { ...selector, minimum };
}
function minimumRemedy(name, context) {
	const { form, example } = countForm(name);
	return serviceWithoutLimit({ pattern: name, instance: null }, context) === null
		? `${form} or a percentage up to 100, such as ${example} or ${name}: 10%`
		: `${form}, such as ${example}`;
}
function percentageProblems(input, threshold, context) {
	if (threshold.minimum.kind === 'count')
		return [];
	const title = serviceWithoutLimit(threshold, context);
	if (title === null)
		return [];
	const complaint = `cannot be a percentage, because ${title} reports no limit`;
	const remedy = `use a whole number for ${title}${elsewhere(input, threshold, context)}`;
	return [createProblem(input, complaint, remedy, quoteSelector(threshold))];
}
function elsewhere(input, { pattern }, { selected }) {
	const other = selected.map(serviceOf).find((service) => !lacksLimits(service));
	if (pattern !== '*' || other === undefined)
		return '';
	const least = input === 'warn-thresholds' ? 2 : 1;
	return `, as in *: ${least}, and add a line for each other service, such as ${other.key}.*: 10%`;
}
function serviceWithoutLimit(selector, { selected }) {
	const reached = servicesReached(selector).filter((key) => selected.includes(key));
	return reached.map(serviceOf).find(lacksLimits)?.title ?? null;
}
function lacksLimits({ quotas }) {
	return quotas.some(({ reports }) => reports === 'headroom');
}
function parseMinimum(text) {
	const written = /^(0|[1-9]\d*)(%?)$/.exec(text);
	if (written === null)
		return null;
	const number = Number(written[1]);
	if (written[2] === '%')
		return number <= 100 ? { kind: 'percentage', percentage: number } : null;
	return Number.isSafeInteger(number) ? { kind: 'count', count: number } : null;
}
function contradictionProblems({ thresholds, warnThresholds }, { selected }) {
	const instances = new Set([
		null,
		...[...thresholds, ...warnThresholds].map((one) => one.instance),
	]);
	const pairs = quotaNamesOf(selected)
		.flatMap((name) => [...instances].map((instance) => ({ name, instance })))
		.flatMap((quota) => {
		const fail = mostSpecific(thresholds, quota);
		const warn = mostSpecific(warnThresholds, quota);
		if (fail === null || warn === null || specificity(warn) < specificity(fail))
			return [];
		return isUnder(warn.minimum, fail.minimum)
			? [`${thresholdText(warn)} under ${thresholdText(fail)}`]
			: [];
	});
	const complaint = 'never warns, because the step fails first';
	const remedy = 'use a higher number here, or a lower one in thresholds';
	return [...new Set(pairs)].map((pair) => createProblem('warn-thresholds', complaint, remedy, quoteKnown(pair)));
}
function isUnder(warn, fail) {
	if (warn.kind === 'count')
		return fail.kind === 'count' && warn.count < fail.count;
	return fail.kind === 'percentage' && warn.percentage < fail.percentage;
}

;// ./inputs/limits/demand.js

function parseDemand(text, context) {
	return parseCounts({ input: 'demand', example: exampleName(context), check: () => [] }, text, context);
}
function parseUsed(text, context) {
	const check = (line) => {
		if (quotasWithoutUse.includes(line.pattern))
			return [];
		const complaint = 'is not needed, because the API reports what is left';
		const remedy = `remove the line: only ${quotasWithoutUse.join(' and ')} needs one`;
		return [createProblem('used', complaint, remedy, quoteSelector(line))];
	};
	const [example = ''] = quotasWithoutUse;
	return parseCounts({ input: 'used', example, check }, text, context);
}
function parseCounts({ input, example, check }, text, context) {
	if (text === '')
		return valid([]);
	return parseLines({
		input,
		valueNoun: 'count',
		example,
		makeLine: (selector, written) => {
			const minimum = parseMinimum(written);
			return minimum?.kind === 'count' ? { ...selector, count: minimum.count } : null;
		},
		remedy: (name) => {
			const { form, example: line } = countForm(name);
			return `${form}, such as ${line}`;
		},
		isForOtherPlans: false,
		check,
	}, text, context);
}

;// ./inputs/limits/policy.js

function parsePolicy(inputs, documents, context) {
	const policy = combineFields({
		minimums: parseMinimums(inputs, context),
		demand: parseDemand(inputs.demand, context),
		used: parseUsed(inputs.used, context),
		...documents,
		onUnknown: parseInput('on-unknown', inputs),
		onError: parseInput('on-error', inputs),
	});
	if (policy.kind === 'invalid')
		return policy;
	const { minimums, planned: { planned, unchecked }, ...others } = policy.value;
	return valid({
		...others,
		...minimums,
		...partByServices(planned, context.selected),
		unchecked,
		planNeedsNothing: context.selected.length === 0,
	});
}
function parseMinimums(inputs, context) {
	const parse = (input) => parseThresholds(input, inputOrDefault(inputs, input), context);
	const minimums = combineFields({
		thresholds: parse('thresholds'),
		warnThresholds: parse('warn-thresholds'),
	});
	if (minimums.kind === 'invalid')
		return minimums;
	const problems = contradictionProblems(minimums.value, context);
	return problems.length > 0 ? invalid(...problems) : minimums;
}
function selectorContext(selection, instances) {
	const labels = instanceLabels(instances);
	if (selection.kind === 'invalid')
		return { selected: serviceKeys, labels, onlyInOtherPlans: [] };
	const { selected, onlyInOtherPlans } = selection.value;
	return { selected, labels, onlyInOtherPlans };
}

;// ./terraform/address.js
function parseAddress(text) {
	const keys = [];
	let names = '';
	let at = 0;
	for (let start = text.indexOf('['); start !== -1; start = text.indexOf('[', at)) {
		const end = endOfKey(text, start + 1);
		names += text.slice(at, start);
		keys.push(text.slice(start + 1, end));
		at = end + 1;
	}
	return { path: `${names}${text.slice(at)}`.split('.'), keys };
}
function withoutKeys(address) {
	return address.includes('[') ? parseAddress(address).path.join('.') : address;
}
function endOfKey(text, start) {
	let isQuoted = false;
	for (let at = start; at < text.length; at += 1) {
		const character = text[at];
		if (isQuoted && character === '\\')
			at += 1;
		else if (character === '"')
			isQuoted = !isQuoted;
		else if (character === ']' && !isQuoted)
			return at;
	}
	return text.length;
}

;// ./terraform/references.js

const knownInRoot = () => true;
function knownByCall(call, outside) {
	const isKnown = knownWith(call, outside);
	return (name) => {
		const expression = valueAt(call, 'expressions', name);
		return expression === undefined || isKnown(expression);
	};
}
const alwaysKnown = /^(?:count|path|terraform)\./;
function knownWith(entry, variables) {
	const found = new Map();
	const isKnown = (expression) => {
		const earlier = found.get(expression);
		if (earlier !== undefined)
			return earlier;
		found.set(expression, false);
		const references = listAt(expression, 'references');
		const known = isConstant(expression) || (references.length > 0 && references.every(isKnownReference));
		found.set(expression, known);
		return known;
	};
	const isKnownReference = (reference) => {
		if (typeof reference !== 'string')
			return false;
		const [root, name = ''] = reference.split(/[.[]/, 2);
		if (root === 'var')
			return variables(name);
		if (root !== 'each')
			return alwaysKnown.test(reference);
		const forEach = valueAt(entry, 'for_each_expression');
		return name === 'key' || forEach === undefined || isKnown(forEach);
	};
	return isKnown;
}

;// ./terraform/configuration.js

function createConfigurationLookup(plan) {
	const byPath = once(() => configuredByPath(plan));
	return (address) => byPath().get(withoutKeys(address)) ?? null;
}
function configuredByPath(plan) {
	const byPath = new Map();
	for (const { module, prefix, variables } of modulesIn(plan, undefined)) {
		if (prefix.length > maxPrefixLength)
			continue;
		for (const resource of listAt(module, 'resources')) {
			const address = valueAt(resource, 'address');
			const written = valueAt(resource, 'expressions');
			if (typeof address !== 'string')
				continue;
			const expressions = isJsonObject(written) ? written : {};
			const isKnown = knownWith(resource, variables);
			byPath.set(`${prefix}${address}`, { expressions, isKnown });
		}
	}
	return byPath;
}
function missingResources(plan) {
	const planned = treeOf(listAt(plan, 'resource_changes'));
	const missing = [];
	for (const module of modulesIn(plan, planned)) {
		for (const resource of missingIn(module))
			missing.push(resource);
	}
	return missing;
}
function treeOf(changes) {
	const tree = new Map();
	for (const change of changes) {
		const address = valueAt(change, 'address');
		if (typeof address !== 'string')
			continue;
		let place = tree;
		for (const name of parseAddress(address).path) {
			const inside = place.get(name) ?? new Map();
			place.set(name, inside);
			place = inside;
		}
	}
	return tree;
}
function missingIn({ module, prefix, planned, isCertain }) {
	return listAt(module, 'resources').flatMap((resource) => {
		if (!isJsonObject(resource) || fieldOf(resource, 'mode') !== 'managed')
			return [];
		const address = fieldOf(resource, 'address');
		if (typeof address !== 'string' || isIn(planned, address))
			return [];
		const isOne = isCertain && !isRepeated(resource);
		return [{ address: `${prefix}${address}`, resource, isCertain: isOne }];
	});
}
function isIn(tree, address) {
	let place = tree;
	for (const name of address.split('.'))
		place = place?.get(name);
	return place !== undefined;
}
const maxPrefixLength = 2048;
function* modulesIn(plan, planned) {
	const module = valueAt(plan, 'configuration', 'root_module');
	const root = { module, prefix: '', planned, isCertain: true, variables: knownInRoot };
	const waiting = [root];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		yield next;
		for (const called of calledIn(next))
			waiting.push(called);
	}
}
function calledIn({ module, prefix, planned, isCertain, variables }) {
	const calls = valueAt(module, 'module_calls');
	if (!isJsonObject(calls))
		return [];
	const inside = planned?.get('module');
	return Object.entries(calls).map(([name, call]) => ({
		module: valueAt(call, 'module'),
		prefix: `${prefix}module.${name}.`.slice(0, maxPrefixLength + 1),
		planned: inside?.get(name),
		isCertain: isCertain && !isRepeated(call),
		variables: knownByCall(call, variables),
	}));
}
function isRepeated(entry) {
	return ['count_expression', 'for_each_expression'].some((field) => valueAt(entry, field) !== undefined);
}

;// ./terraform/extent.js

const one = { kind: 'one' };
const howMany = {
	kind: 'unknown',
	gap: {
		cause: 'how many there will be is known only after apply',
		remedy: `set count or for_each to a value known before apply, or ${useDemandInstead}`,
	},
};
const newReason = {
	kind: 'unknown',
	gap: {
		cause: 'Terraform defers it to a later plan, for a reason that this version does not know',
		remedy: `update the gate, or ${useDemandInstead}`,
	},
};
const noReason = {
	kind: 'unknown',
	gap: { cause: 'Terraform defers it to a later plan without a reason', remedy: useDemandInstead },
};
const reasons = new Map([
	['resource_config_unknown', one],
	['provider_config_unknown', one],
	['absent_prereq', one],
	['deferred_prereq', one],
	['excluded', { kind: 'excluded' }],
	['not_included', { kind: 'excluded' }],
	['instance_count_unknown', howMany],
	['unknown', noReason],
	['', noReason],
]);
function extentOf(change, address, deferral) {
	if (deferral !== null) {
		const extent = extentByReason(deferral);
		if (extent.kind !== 'one')
			return extent;
		if (isIndexUnknown(deferral) || hasKey(address, '"*"'))
			return howMany;
	}
	return isIndexUnknown(change) || hasKey(address, '*') ? howMany : one;
}
function isExcluded(entry) {
	return extentByReason(entry).kind === 'excluded';
}
function extentByReason(entry) {
	return reasons.get(valueAt(entry, 'reason') ?? '') ?? newReason;
}
function isIndexUnknown(entry) {
	return (fieldOf(entry, 'index_unknown') ?? false) !== false;
}
function hasKey(address, key) {
	return address.includes(`[${key}`) && parseAddress(address).keys.includes(key);
}

;// ./terraform/changes.js

function matchIn(entry, table) {
	const type = fieldOf(entry, 'type');
	if (typeof type !== 'string' || fieldOf(entry, 'mode') === 'data')
		return null;
	return table.match(type, fieldOf(entry, 'provider_name'));
}
function resourceChangesIn(plan, table) {
	const changes = [];
	const context = { table, configuredOf: createConfigurationLookup(plan) };
	for (const list of ['resource_changes', 'deferred_changes']) {
		const entries = listOf(plan, list);
		if (entries.kind === 'malformed')
			return entries;
		for (const [index, entry] of entries.value.entries()) {
			const path = () => `${list}[${index}]`;
			const decoded = list === 'resource_changes'
				? parseChange(entry, null, path, context)
				: parseDeferredChange(entry, path, context);
			if (decoded.kind === 'malformed')
				return decoded;
			if (decoded.value !== null)
				changes.push(decoded.value);
		}
	}
	return coversPlannedResources(changes, plan, table)
		? { kind: 'decoded', value: changes }
		: { kind: 'malformed', problem: 'it plans a resource and does not say what is done with it' };
}
function listOf(plan, name) {
	const list = fieldOf(plan, name) ?? null;
	if (list === null)
		return { kind: 'decoded', value: [] };
	return Array.isArray(list)
		? { kind: 'decoded', value: list }
		: { kind: 'malformed', problem: `\`${name}\` is not a list` };
}
function parseDeferredChange(entry, path, context) {
	const change = valueAt(entry, 'resource_change');
	if (!isJsonObject(entry) || change === undefined) {
		return { kind: 'malformed', problem: `\`${path()}\` has no \`resource_change\`` };
	}
	return parseChange(change, entry, () => `${path()}.resource_change`, context);
}
function parseChange(change, deferral, path, { table, configuredOf }) {
	const malformed = (what) => {
		return { kind: 'malformed', problem: `\`${path()}\` ${what}` };
	};
	if (!isJsonObject(change))
		return malformed('is not an object');
	const type = fieldOf(change, 'type');
	if (typeof type !== 'string')
		return malformed('has no `type`');
	const match = matchIn(change, table);
	if (match === null)
		return { kind: 'decoded', value: null };
	const address = fieldOf(change, 'address');
	const actions = actionsOf(valueAt(change, 'change', 'actions'));
	if (typeof address !== 'string' || actions.length === 0) {
		return malformed('has no `address` or no `change.actions`');
	}
	const extent = extentOf(change, address, deferral);
	const attributes = attributesIn(change, () => configuredOf(address));
	return { kind: 'decoded', value: { type, address, match, extent, actions, ...attributes } };
}
function attributesIn(change, configured) {
	const valuesAt = (name) => valueAt(change, 'change', name);
	return {
		before: { values: valuesAt('before'), afterUnknown: null, configured: () => null },
		after: { values: valuesAt('after'), afterUnknown: valuesAt('after_unknown'), configured },
	};
}
function actionsOf(value) {
	if (!Array.isArray(value))
		return [];
	return value.every((action) => typeof action === 'string') ? value : [];
}
function coversPlannedResources(changes, plan, table) {
	const changed = new Set(changes.map(({ address }) => address));
	const isCovered = (resource) => !isJsonObject(resource) ||
		matchIn(resource, table) === null ||
		changed.has(fieldOf(resource, 'address'));
	const waiting = [valueAt(plan, 'planned_values', 'root_module')];
	while (waiting.length > 0) {
		const module = waiting.pop();
		if (!listAt(module, 'resources').every(isCovered))
			return false;
		for (const child of listAt(module, 'child_modules'))
			waiting.push(child);
	}
	return true;
}

;// ./terraform/document/plan-json.js

const knownMajors = ['0', '1'];
function classifyJson(value) {
	if (!isJsonObject(value))
		return classifyNonObject(value);
	if (Object.hasOwn(value, 'sops'))
		return { kind: 'encrypted' };
	const format = fieldOf(value, 'format_version');
	if (typeof format !== 'string' && typeof format !== 'number') {
		return kindByField(value, signsWithoutFormat) ?? classifyOther(value);
	}
	const [version, major] = /^(\d{1,4})(?:\.\d{1,4}){0,3}$/.exec(`${format}`) ?? [null, ''];
	if (!knownMajors.includes(major))
		return { kind: 'unknown-format', version };
	if (!isJsonObject(fieldOf(value, 'planned_values'))) {
		return kindByField(value, signsWithoutValues) ?? { kind: 'bare' };
	}
	const missing = missingField(value);
	return missing === null ? { kind: 'plan', plan: value } : lacking(missing);
}
function classifyNonObject(value) {
	if (value === null)
		return { kind: 'null' };
	if (typeof value === 'string' && value.trimStart().startsWith('{'))
		return { kind: 'quoted' };
	const first = Array.isArray(value) ? value[0] : undefined;
	if (!isJsonObject(first))
		return { kind: 'other-json' };
	const listed = classifyJson(first);
	return listed.kind === 'plan' || listed.kind === 'unknown-format' ? { kind: 'list' } : listed;
}
const fieldsOfPlans = [
	'resource_changes',
	'resource_drift',
	'output_changes',
	'deferred_changes',
	'prior_state',
	'configuration',
	'relevant_attributes',
	'applyable',
	'errored',
];
const signsWithoutFormat = [
	[{ kind: 'log' }, '@level', '@message'],
	[{ kind: 'state-file' }, 'lineage'],
	[{ kind: 'saved-plan' }, 'encrypted_data', 'remote_plan_format'],
	[lacking('format_version'), 'planned_values', 'root_module', 'change', ...fieldsOfPlans],
	[{ kind: 'other-command' }, 'provider_selections'],
];
const signsWithoutValues = [
	[{ kind: 'state' }, 'values'],
	[{ kind: 'other-command' }, 'provider_schemas', 'function_signatures', 'diagnostics', 'modules'],
	[lacking('planned_values'), 'planned_values', ...fieldsOfPlans],
];
function kindByField(object, signs) {
	const sign = signs.find(([, ...names]) => names.some((name) => Object.hasOwn(object, name)));
	return sign?.[0] ?? null;
}
function classifyOther(object) {
	const values = Object.values(object);
	const areOutputs = values.every((value) => valueAt(value, 'sensitive') !== undefined);
	return { kind: areOutputs && values.length > 0 ? 'other-command' : 'other-json' };
}
function missingField(plan) {
	const changes = fieldOf(plan, 'resource_changes');
	const isWhole = plansResources(plan);
	if (isWhole && !isGiven(plan, 'resource_changes'))
		return 'resource_changes';
	const ending = isWhole || changes === null ? missingEnding(plan) : null;
	if (ending !== null)
		return ending;
	if (!Array.isArray(changes))
		return null;
	const findEntry = (test) => changes.findIndex((entry) => isJsonObject(entry) && test(entry));
	const withoutChange = findEntry((entry) => !Object.hasOwn(entry, 'change'));
	if (withoutChange >= 0)
		return `resource_changes[${withoutChange}].change`;
	const withoutUnknown = isWhole ? findEntry(({ change }) => lacksUnknown(change)) : -1;
	return withoutUnknown < 0 ? null : `resource_changes[${withoutUnknown}].change.after_unknown`;
}
function missingEnding(plan) {
	const has = (name) => isGiven(plan, name);
	if (!['configuration', 'complete', 'timestamp'].some(has))
		return 'configuration';
	if (has('errored') || isBeforeErrored(fieldOf(plan, 'terraform_version')))
		return null;
	return has('terraform_version') ? 'errored' : 'terraform_version';
}
function isBeforeErrored(version) {
	return typeof version === 'string' && /^(?:0|1\.[0-5])\./.test(version);
}
function lacksUnknown(change) {
	return isJsonObject(change) && !isGiven(change, 'after_unknown');
}
function isGiven(object, name) {
	return (fieldOf(object, name) ?? null) !== null;
}
function plansResources(plan) {
	const module = valueAt(plan, 'planned_values', 'root_module');
	return ['resources', 'child_modules'].some((list) => valueAt(module, list) !== undefined);
}
function lacking(field) {
	return { kind: 'filtered', field };
}

;// ./terraform/document/document.js

function readDocument(text) {
	const json = parseJson(text);
	switch (json.kind) {
		case 'json':
			return classifyJson(json.value);
		case 'ambiguous':
			return { kind: 'ambiguous' };
		case 'not-json':
			return classifyNotJson(text, json);
	}
}
function classifyNotJson(text, { problem, offset }) {
	const start = text.trimStart();
	if (start === '')
		return { kind: 'empty' };
	const isJson = start.startsWith('{') || (start.startsWith('[') && problem !== 'broken');
	if (!isJson)
		return { kind: classifyText(start) };
	switch (problem) {
		case 'unfinished':
			return { kind: 'unfinished' };
		case 'broken':
			return { kind: 'broken', offset };
		case 'followed':
			return classifyFollowed(text.slice(0, offset), text.slice(offset));
	}
}
function classifyFollowed(json, rest) {
	const first = readDocument(json);
	if (holdsPlan(rest) && !holdsPlan(json))
		return { kind: 'preceded' };
	if (first.kind !== 'plan' && first.kind !== 'unknown-format')
		return first;
	if (rest.startsWith('{'))
		return { kind: 'several' };
	return { kind: isWrapped(rest) ? 'wrapper' : 'followed' };
}
const beginnings = [
	[
		'encrypted',
		/^(?:-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED|PKCS7|CMS)|age-enc|\$ANSIBLE_VAULT|U2FsdGVk)/,
	],
	['base64', /^(?:77u\/)?(?:eyJ|ew[o0]|UEsD|H4sI)/],
	['page', /^<[!?a-z]/i],
];
function classifyText(text) {
	const edges = `${text.slice(0, edgeLength)}\n${text.slice(-edgeLength)}`.replaceAll('\r', '');
	const has = (phrase) => edges.includes(phrase);
	const wrapper = isWrapped(edges) ? 'wrapper' : null;
	if (holdsPlan(text))
		return wrapper ?? (/^[ \t]*\{/m.test(text) ? 'preceded' : 'prefixed');
	for (const [kind, pattern] of beginnings)
		if (pattern.test(text))
			return kind;
	if (has('{"@level"'))
		return 'log';
	if (phrasesOfPlans.some(has))
		return 'human';
	if (has('Error: '))
		return 'message';
	if (phrasesOfStates.some(has))
		return 'human';
	return wrapper ?? (failure.test(edges) ? 'message' : 'other-text');
}
const failure = /\berror\b|not (?:found|installed|recognized)|No version is set|^usage:/im;
function holdsPlan(text) {
	return text.includes('"format_version"');
}
const edgeLength = 64 * 1024;
const phrasesOfPlans = [
	'used the selected providers to generate',
	'execution plan has been generated',
	'will perform the following actions',
	'matches the configuration',
	'Infrastructure is up-to-date',
	' to add, ',
	'Changes to Outputs:',
	'have changed outside of',
];
const phrasesOfStates = [
	': Refreshing state...',
	'Refreshing Terraform state',
	':\nresource "',
	':\ndata "',
	'\nOutputs:\n',
	'No state.',
	'No resources are represented',
];
function isWrapped(text) {
	return ['[command]', '::debug::', '::set-output', '::error::'].some((mark) => `\n${text}`.includes(`\n${mark}`));
}

;// ./terraform/peak.js

const harmless = new Set(['no-op', 'read', 'delete', 'forget']);
function takeNothing(actions) {
	return actions.length > 0 && actions.every((action) => harmless.has(action));
}
function peakOf({ actions, before, after }, { amount, growth, freed = amount }) {
	switch (actions.join()) {
		case 'create':
		case 'create,delete':
		case 'create,forget':
		case 'forget,create':
			return amount(after);
		case 'update':
			return growth?.(before, after) ?? differenceOf(amount(before), amount(after));
		case 'delete,create':
			return differenceOf(movesRegion(before, after) ? knownAmount(0) : freed(before), amount(after));
	}
	return unknownAmount({
		cause: 'this version does not know its action',
		remedy: 'update the gate',
	});
}
function differenceOf(before, after) {
	const most = increaseOf(before, after);
	return before.kind === 'known' || certainAmount(most) === 0 ? most : unknownAmount(before.gap);
}
function movesRegion(before, after) {
	const old = attributeOf(before, 'region');
	if (old.kind !== 'known')
		return false;
	const region = attributeOf(after, 'region');
	if (region.kind === 'known')
		return region.value !== old.value;
	return after.configured() !== null && !isUnset(after, 'region');
}

;// ./terraform/resource-demand.js

function plannedUsageOf(change, address, sanitize) {
	if (change.extent.kind === 'excluded')
		return withoutDemand(change.match, address);
	if (change.extent.kind === 'one' && takeNothing(change.actions))
		return [];
	const usages = [];
	for (const rule of rulesFor(change, sanitize)) {
		const peak = peakIn(change, rule);
		if (isNothing(peak))
			continue;
		const demand = demandOf(peak, rule, change, address, sanitize);
		usages.push({ quota: rule.quota, address, demand });
	}
	return usages;
}
function rulesFor({ match: { rules }, before, after }, sanitize) {
	const variants = rules.flatMap((rule) => rule.variants?.(before, after) ?? []);
	if (variants.length === 0)
		return rules;
	return [...rules, ...variants.map((rule) => sanitizedVariant(rule, sanitize))];
}
function sanitizedVariant(rule, sanitize) {
	const start = rule.quota.indexOf('.') + 1;
	const quota = `${rule.quota.slice(0, start)}${sanitize(rule.quota.slice(start))}`;
	return quota === rule.quota
		? rule
		: takes(quota, unknownUnlessZero(rule.amount, hiddenWord), ...rule.types);
}
const hiddenWord = {
	cause: 'the name of a quota would show a secret or an ID',
	remedy: useDemandInstead,
};
const uncounted = { kind: 'uncounted', atLeast: 0, lookalike: null };
function excludedUsage({ resource }, address, table) {
	const match = matchIn(resource, table);
	return match === null ? [] : withoutDemand(match, address);
}
function withoutDemand({ kind, rules }, address) {
	const told = kind === 'counted' ? rules.slice(0, 1) : rules.filter(isFirstOfType);
	return told.map(({ quota }) => ({ quota, address, demand: null }));
}
function isFirstOfType(rule, index, rules) {
	return rules.findIndex(({ types: [type] }) => type === rule.types[0]) === index;
}
function peakIn(change, rule) {
	const { extent, after } = change;
	if (extent.kind !== 'unknown')
		return peakOf(change, rule);
	const each = rule.amount(after);
	return isNothing(each) ? each : unknownAmount(extent.gap);
}
function isNothing(amount) {
	return amount.kind === 'known' && amount.count === 0;
}
function demandOf(peak, { perUnit }, change, address, sanitize) {
	if (change.match.kind === 'lookalike') {
		return { kind: 'uncounted', atLeast: 0, lookalike: sanitize(change.type) };
	}
	if (perUnit === null)
		return uncounted;
	const count = certainAmount(peak);
	const units = perUnit === 1 ? count : Math.ceil(count / perUnit);
	if (peak.kind === 'known')
		return { kind: 'counted', count: units };
	return unknownDemand(shortened(address, sanitize), units, peak.gap, sanitize);
}
function unknownDemand(address, atLeast, { cause, remedy }, sanitize) {
	const what = address === null ? 'is needed' : `${address} needs`;
	const whole = sanitize(`the plan does not say how much ${what}: ${cause}`);
	return { kind: 'unknown', atLeast, cause: whole, remedy: sanitize(remedy) };
}
const maxAddressLength = 80;
function shortened(address, sanitize) {
	const characters = [...address];
	if (characters.length <= maxAddressLength)
		return address;
	return sanitize(`${characters.slice(0, maxAddressLength).join('')}\u2026`);
}

;// ./terraform/rules/resource-type.js
const knownProviders = new Set([
	'huaweicloud',
	'huaweicloudstack',
	'hcs',
	'hcso',
	'sbercloud',
	'g42cloud',
	'g42vbcloud',
	'flexibleengine',
	'opentelekomcloud',
	'telefonicaopencloud',
]);
const forks = new Set([
	'flexibleengine',
	'opentelekomcloud',
	'telefonicaopencloud',
]);
function withoutProviderPrefix(type) {
	const end = type.indexOf('_');
	return end !== -1 && knownProviders.has(type.slice(0, end)) ? type.slice(end + 1) : null;
}
function withoutVersion(name) {
	return name.replace(/_v\d{1,2}$/, '');
}
function isOnFork(type) {
	return forks.has(type.slice(0, type.indexOf('_')));
}
function isKnownProvider(provider) {
	return knownProviders.has(providerName(provider));
}
function providerName(provider) {
	return typeof provider === 'string' ? provider.slice(provider.lastIndexOf('/') + 1) : '';
}

;// ./terraform/unchecked-types.js

function isJoining(name) {
	if (name === 'as_instance_attach')
		return false;
	return /_(?:associate|attach)$/.test(name) || joining.has(name);
}
const joining = new Set([
	'er_association',
	'er_propagation',
	'vpc_peering_accepter',
	'vpc_peering_connection_accepter',
	'vpcep_approval',
]);
function uncheckedTypesIn(plan, table, sanitize) {
	const counts = new Map();
	for (const change of changesIn(plan)) {
		if (!isJsonObject(change) || fieldOf(change, 'mode') === 'data')
			continue;
		const type = fieldOf(change, 'type');
		if (typeof type !== 'string')
			continue;
		if (!isUnknownType(type, fieldOf(change, 'provider_name'), table))
			continue;
		if (!takeNothing(listAt(fieldOf(change, 'change'), 'actions')))
			counts.set(type, (counts.get(type) ?? 0) + 1);
	}
	const types = [...counts].map(([type, count]) => ({ type: sanitize(type), count }));
	return mergeUncheckedTypes([types]);
}
function mergeUncheckedTypes(plans) {
	const counts = new Map();
	for (const { type, count } of plans.flat())
		counts.set(type, (counts.get(type) ?? 0) + count);
	const types = [...counts].map(([type, count]) => ({ type, count }));
	return types.toSorted((one, other) => (one.type < other.type ? -1 : 1));
}
function changesIn(plan) {
	const later = listAt(plan, 'deferred_changes').filter((entry) => !isExcluded(entry));
	return [
		...listAt(plan, 'resource_changes'),
		...listAt(plan, 'action_invocations'),
		...later.map((entry) => valueAt(entry, 'resource_change')),
	];
}
function isUnknownType(type, provider, table) {
	if (table.match(type, provider) !== null)
		return false;
	const name = withoutProviderPrefix(type);
	return name === null ? isKnownProvider(provider) : !isJoining(withoutVersion(name));
}

;// ./terraform/plan.js

function readPlan(text, table, sanitize) {
	const document = readDocument(text);
	if (document.kind === 'unknown-format') {
		return whollyUnknown(newFormat(document.version), table, sanitize);
	}
	if (document.kind !== 'plan')
		return { kind: 'malformed', ...unusableDocumentProblem(document) };
	if ((fieldOf(document.plan, 'errored') ?? false) !== false) {
		return whollyUnknown(errored, table, sanitize);
	}
	const changes = resourceChangesIn(document.plan, table);
	if (changes.kind === 'malformed')
		return { ...changes, remedy: wholePlanRemedy };
	const excluded = excludedIn(document.plan);
	const resources = [
		...(excluded ?? []).map((one) => {
			return { address: one.address, usages: (address) => excludedUsage(one, address, table) };
		}),
		...changes.value.map((change) => {
			return {
				address: change.address,
				usages: (address) => plannedUsageOf(change, address, sanitize),
			};
		}),
	];
	const unknown = excluded === null ? unknownOfEachQuota(plan_incomplete, table, sanitize) : [];
	return {
		kind: 'decoded',
		found: [...unknown, ...usagesOf(resources, sanitize)],
		unchecked: uncheckedTypesIn(document.plan, table, sanitize),
	};
}
function whollyUnknown(gap, table, sanitize) {
	return { kind: 'decoded', found: unknownOfEachQuota(gap, table, sanitize), unchecked: [] };
}
function newFormat(version) {
	const format = version === null ? 'its format' : `its format ${version}`;
	return { cause: `this version does not know ${format}`, remedy: 'update the gate' };
}
const errored = { cause: 'it ended in an error', remedy: 'run terraform plan again' };
const plan_incomplete = {
	cause: 'it leaves resources out',
	remedy: 'run terraform plan again, without -target',
};
function excludedIn(plan) {
	const complete = fieldOf(plan, 'complete') ?? true;
	if (complete === true || listAt(plan, 'deferred_changes').length > 0)
		return [];
	const missing = missingResources(plan);
	return missing.some(({ isCertain }) => isCertain) ? missing : null;
}
function unknownOfEachQuota(gap, { rules }, sanitize) {
	const demand = unknownDemand(null, 0, gap, sanitize);
	const byQuota = new Map(rules.map((rule) => [rule.quota, rule]));
	return [...byQuota.values()].map(({ quota, perUnit }) => {
		return { quota, address: null, demand: perUnit === null ? uncounted : demand };
	});
}
function usagesOf(resources, sanitize) {
	const unnamed = resources.map(({ usages }) => usages(sanitize('\u2026')));
	const shown = shownUsages(unnamed.flat());
	return resources.flatMap(({ address, usages }, index) => {
		const without = unnamed[index] ?? [];
		return without.some((one) => shown.has(one)) ? usages(sanitize(address)) : without;
	});
}

;// ./terraform/rules/fork-rule.js

function ruleOnFork(rule) {
	const { types, quota, perUnit, amount, catchesUp, isUnmistakable } = rule;
	if (amount === oneEach || isUnmistakable === true)
		return rule;
	const growth = catchesUp === true ? forkAmount : forkGrowth;
	return { types, quota, perUnit, amount: forkAmount, growth };
}
function forkAmount() {
	return unknownAmount({
		cause: 'this version does not know the attributes that its provider has for it',
		remedy: useDemandInstead,
	});
}
const labels = new Set(['name', 'description', 'tags']);
function forkGrowth({ values: old }, after) {
	if (!isJsonObject(old) || !isJsonObject(after.values))
		return forkAmount();
	const { values, afterUnknown } = after;
	const changed = Object.keys({ ...old, ...values, ...Object(afterUnknown) }).filter((name) => {
		const isPending = attributeOf(after, name).kind === 'known-after-apply';
		return isPending || !isEqual(old[name], values[name]);
	});
	const isRelabelled = changed.length > 0 && changed.every((name) => labels.has(name));
	return isRelabelled ? knownAmount(0) : forkAmount();
}
function isEqual(one, other) {
	const waiting = [[one, other]];
	for (const [left, right] of waiting) {
		if (left === right)
			continue;
		const [fields, others] = [Object(left), Object(right)];
		const isScalar = fields !== left || others !== right;
		if (isScalar || Array.isArray(left) !== Array.isArray(right))
			return false;
		for (const name of Object.keys({ ...fields, ...others })) {
			waiting.push([fields[name], others[name]]);
		}
	}
	return true;
}

;// ./terraform/rules/rule-table.js

function createRuleTable(rules) {
	const indexes = {
		byType: rulesBy(rules, ({ types }) => types),
		byFirstWord: rulesBy(rules, (rule) => (rule.isUnmistakable ? [firstWord(rule)] : [])),
	};
	return { rules, match: memoized((type, provider) => findMatch(type, provider, indexes)) };
}
function memoized(find) {
	const byProvider = new Map();
	return (type, provider) => {
		const known = byProvider.get(provider) ?? new Map();
		const earlier = known.get(type);
		if (earlier !== undefined)
			return earlier;
		const found = find(type, provider);
		byProvider.set(provider, known.set(type, found));
		return found;
	};
}
function rulesBy(rules, keysOf) {
	return groupPairs(rules.flatMap((rule) => keysOf(rule).map((key) => [key, rule])));
}
function firstWord({ types: [type] }) {
	const [word = ''] = type.split('_', 1);
	return word;
}
function findMatch(type, provider, { byType, byFirstWord }) {
	const rules = knownProviderRules(type, byType);
	return rules === undefined
		? matchUnmistakable(type, provider, { byType, byFirstWord })
		: { kind: 'counted', rules };
}
function matchUnmistakable(type, provider, { byType, byFirstWord }) {
	const words = type.split('_');
	const services = words.map((word) => word.replace(/v\d{1,2}$/, ''));
	const start = services.findIndex((word) => byFirstWord.has(word));
	if (start === -1)
		return null;
	const [prefix, name] = [words.slice(0, start).join('_'), words.slice(start).join('_')];
	const known = prefix === '' || prefix !== providerName(provider) ? undefined : byType.get(name);
	if (known !== undefined)
		return { kind: 'counted', rules: known };
	const others = words.slice(start + 1);
	const similar = byFirstWord.get(services[start] ?? '') ?? [];
	const rules = similar.filter((rule) => looksLike(rule, others));
	return rules.length === 0 ? null : { kind: 'lookalike', rules };
}
function knownProviderRules(type, byType) {
	const name = withoutProviderPrefix(type) ?? '';
	const known = byType.get(name) ?? byType.get(withoutVersion(name))?.filter(hasVersions);
	const rules = known?.length === 0 ? undefined : known;
	return isOnFork(type) ? rules?.map(ruleOnFork) : rules;
}
function hasVersions({ isUnmistakable }) {
	return isUnmistakable !== true;
}
function looksLike({ types: [type] }, words) {
	const [, name] = type.split('_');
	return name !== undefined && words.some((word) => word.startsWith(name));
}

;// ./inputs/limits/flavors.js

const flavors_input = 'flavors';
function parseFlavors(inputs) {
	const text = inputs[flavors_input];
	if (text === '')
		return valid(new Map());
	if (inputs['terraform-plan'] === '')
		return invalid(uselessWithout('terraform-plan', flavors_input));
	const form = {
		input: flavors_input,
		parseLine: (line) => [parseFlavor(line)],
		findHiddenEntry: flavors_findHiddenEntry,
		hasCommas: true,
	};
	const flavors = parseList(form, text, (all) => duplicateProblems(flavors_input, 'a flavor', all.map(({ name }) => name)));
	if (flavors.kind === 'invalid')
		return flavors;
	return valid(new Map(flavors.value.map(({ name, ...flavor }) => [name, flavor])));
}
function flavors_findHiddenEntry(comment) {
	return /(?<!\S)[\w.-]+\s*:\s*\d/.exec(comment)?.[0] ?? null;
}
function parseFlavor(line) {
	const quoted = quote(line);
	const [name = '', size = '', ...others] = line.split(':').map((part) => part.trim());
	if (others.length > 0 && trailingName.test(size)) {
		return invalid(oneLineProblem(flavors_input, line.replace(/\d\s*,\s*\d/g, ''), quoted));
	}
	const [cores, memory] = /^(\d+)\s*,\s*(\d+(?:\.\d+)?)$/.exec(size)?.slice(1).map(Number) ?? [];
	const isName = /^\w[\w.-]*$/.test(name);
	if (isName && others.length === 0 && isAmount(cores) && isAmount(memory)) {
		return valid({ name, cores, memory });
	}
	const remedy = 'use name: cores, GiB, without units, such as c7.large.2: 2, 4';
	return invalid(createProblem(flavors_input, 'is not valid', remedy, quoted));
}
const trailingName = /[\s,;]["']?(?=[^\s,;]*[a-z])[^\s,;]+$/i;
const maxAmount = 1_000_000;
function isAmount(number) {
	return number !== undefined && number > 0 && number <= maxAmount;
}

;// ./inputs/limits/terraform-plan.js

const terraform_plan_input = 'terraform-plan';
function parseTerraformPlans(inputs, isDefault, files, sanitize) {
	const parsedOptions = combineFields({
		edgesPerUnit: parseEdgeUnit(inputs),
		flavors: parseFlavors(inputs),
	});
	const paths = inputs[terraform_plan_input] === '' ? valid([]) : parsePlanPaths(inputs[terraform_plan_input], files);
	const read = valueOr(paths, []);
	const options = valueOr(parsedOptions, noOptions);
	const rules = read.length === 0 ? [] : rulesOf(options, isDefault);
	const table = createRuleTable(rules);
	const decoded = combine([...new Set(read)].map((path) => parsePlan(path, table, files, sanitize)), () => repeatedFiles(read, files));
	const all = combineFields({ parsedOptions, paths, decoded });
	if (all.kind === 'invalid')
		return all;
	const plans = all.value.decoded;
	return valid({
		planned: read.length === 0 ? null : plans.flatMap(({ found }) => found),
		unchecked: mergeUncheckedTypes(plans.map(({ unchecked }) => unchecked)),
	});
}
function rulesOf(options, isDefault) {
	return services.flatMap(({ key, resources }) => isDefault && !isDefaultService(key) ? firstOfEachType(resources(options)) : resources(options));
}
function firstOfEachType(rules) {
	const seen = new Set();
	return rules.filter(({ types }) => {
		const isFirst = types.some((type) => !seen.has(type));
		for (const type of types)
			seen.add(type);
		return isFirst;
	});
}
const noOptions = { edgesPerUnit: null, flavors: new Map() };
function repeatedFiles(paths, files) {
	const named = paths.map((path) => {
		const content = files.get(path);
		return { path, identity: content?.kind === 'text' ? content.identity : path };
	});
	const lastPath = new Map(named.map(({ identity, path }) => [identity, path]));
	const identities = named.map(({ identity }) => identity);
	return duplicateProblems(terraform_plan_input, 'a file', identities, (identity) => quote(lastPath.get(identity) ?? identity));
}
function parsePlanPaths(text, files) {
	return holdsContent(text, files) ? invalid(pasted) : parsePaths(terraform_plan_input, text);
}
const pasted = createProblem(terraform_plan_input, 'contains JSON or other text instead of a path', 'write the plan to a file with show -json, and use its path');
function parsePlan(path, table, files, sanitize) {
	const text = fileText(terraform_plan_input, path, files);
	if (text.kind === 'invalid')
		return text;
	const plan = readPlan(text.value, table, sanitize);
	if (plan.kind === 'decoded')
		return valid(plan);
	const complaint = `cannot be used: ${plan.problem}`;
	return invalid(createProblem(terraform_plan_input, complaint, plan.remedy, quote(path)));
}
function parseEdgeUnit(inputs) {
	const text = inputs['ges-edge-unit'];
	if (text === '')
		return valid(null);
	const unit = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
	if (unit === 0 || !Number.isSafeInteger(unit)) {
		const remedy = 'use a whole number from 1, such as 10000';
		return invalid(createProblem('ges-edge-unit', 'is not valid', remedy, quote(text)));
	}
	return inputs[terraform_plan_input] === '' ? invalid(uselessWithout(terraform_plan_input, 'ges-edge-unit')) : valid(unit);
}

;// ./inputs/notes.js

function settingsNotes(inputs, environment, credential, values, sanitize) {
	return [
		...valuesOf(credential).map(({ kind }) => signInNote(kind, inputs, environment)),
		...sourceNotes(inputs, values),
		...noProxyNotes(environment, sanitize),
	];
}
function sourceNotes(inputs, values) {
	const taken = Object.entries(values)
		.filter(([, { variable }]) => variable !== null)
		.map(([name, { variable }]) => `${name}: from ${variable}`);
	const byDefault = inputs.thresholds === '' ? [`thresholds: not set, using ${defaultOf('thresholds')}`] : [];
	return [...taken, ...byDefault];
}

;// ./inputs/run-options.js

function parseRunOptions(inputs) {
	return {
		warnOnly: parseInput('warn-only', inputs),
		timeoutSeconds: parseInput('timeout-seconds', inputs),
		waitTimeoutSeconds: parseInput('wait-timeout-seconds', inputs),
		waitIntervalSeconds: parseInput('wait-interval-seconds', inputs),
	};
}
function waitProblems(inputs) {
	const isSet = (name) => inputOrDefault(inputs, name) !== defaultOf(name);
	return isSet('wait-interval-seconds') && !isSet('wait-timeout-seconds')
		? [uselessWithout('wait-timeout-seconds', 'wait-interval-seconds')]
		: [];
}

;// ./inputs/targets/targets.js

function parseTargets(selection, instances, endpoints) {
	const targets = combine(valuesOf(selection)
		.flatMap(({ selected }) => selected)
		.map((service) => {
		const target = combineFields({
			instances: instancesFor(service, instances),
			endpoint: parseEndpoint(service, endpoints),
		});
		if (target.kind === 'invalid')
			return target;
		const { endpoint } = target.value;
		return valid(target.value.instances.map((instance) => ({ service, endpoint, instance, onlyQuotas: null })));
	}));
	return targets.kind === 'invalid' ? targets : valid(targets.value.flat());
}
function instancesFor(service, instances) {
	if (serviceOf(service).scope === 'project')
		return valid([null]);
	if (instances.kind === 'invalid')
		return instances;
	return instances.value.length === 0 ? missing : valid(instances.value.map(withDisplayName));
}
const missing = invalid(createProblem('instance-id', 'is not set', `set the ID of a ROMA Connect instance, or set services without roma, such as services: ges; ${blankVariable}`));
function restrictToPlan(targets, { chosenByPlan }, { planned, thresholds, warnThresholds, demand, used }) {
	const lines = [...thresholds, ...warnThresholds, ...demand, ...used];
	const onlyQuotas = new Set([...quotasTaken(planned ?? []), ...lines.map(({ pattern }) => pattern)].map(nameKey));
	const isDemanded = (service) => demand.some(({ pattern }) => pattern === '*' || pattern === `${service}.*`);
	return targets.map((target) => {
		const isLimited = chosenByPlan.includes(target.service) && !isDemanded(target.service);
		return isLimited ? { ...target, onlyQuotas } : target;
	});
}

;// ./inputs/settings.js

function parseSettings(inputs, parsing, sanitize) {
	const sources = parseSources(inputs, parsing, sanitize);
	const { selection } = sources;
	const parts = parseParts(inputs, sources, parsing, sanitize);
	const settings = combineFields(parts);
	const problems = explainNullTexts(inputs, [
		...environmentProblems(parsing.environment, parts, sanitize),
		...problemsOf(selection),
		...problemsOf(settings),
		...otherProblems(inputs, sources, parsing),
	]);
	if (problems.length > 0 || settings.kind === 'invalid' || selection.kind === 'invalid') {
		return invalid(...problems);
	}
	const { targets, policy } = settings.value;
	return valid({ ...settings.value, targets: restrictToPlan(targets, selection.value, policy) });
}
function parseSources(inputs, { environment, files }, sanitize) {
	const region = inputOrVariable('region', inputs, environment);
	const projectId = inputOrVariable('project-id', inputs, environment);
	const services = parseServices(inputOrDefault(inputs, 'services'));
	const isDefault = services.kind === 'valid' && isDefaultChoice(services.value);
	const planned = parseTerraformPlans(inputs, isDefault, files, sanitize);
	const selection = parseSelection(services, planned);
	const instances = parseInstances(inputs['instance-id']);
	return {
		values: { 'project-id': projectId, region },
		planned,
		selection,
		instances,
		endpoints: endpointInputs(inputs, region),
		context: selectorContext(selection, instances),
	};
}
function parseParts(inputs, { values, planned, selection, instances, endpoints, context }, { environment, files, saltedHash }, sanitize) {
	const projectId = parseValue('project-id', values['project-id']);
	const credential = parseCredential(inputs, environment, endpoints);
	const isAccessKey = credential.kind === 'valid' && credential.value.kind === 'access-key';
	const baseline = parseBaseline(inputs, projectId, files, saltedHash, sanitize);
	return {
		projectId,
		targets: parseTargets(selection, instances, endpoints),
		credential,
		policy: parsePolicy(inputs, { planned, baseline }, context),
		...parseRunOptions(inputs),
		region: valid(reportableRegion(values.region.text, sanitize)),
		cloud: valid(cloudOf(endpoints)),
		keyVariables: valid(isAccessKey ? keyVariables(inputs, environment) : {}),
		notes: valid(settingsNotes(inputs, environment, credential, values, sanitize)),
	};
}
function otherProblems(inputs, { values, instances, endpoints, context }, { environment }) {
	const secrets = [values['project-id'].text, ...secretValues(inputs, environment)];
	return [
		...deliveryProblems(inputs),
		...labelProblems(instances, secrets),
		...unusedInputProblems(context.selected, endpoints),
		...waitProblems(inputs),
	];
}

;// ./inputs/read-settings.js

const maxMainThreadBytes = 16 * 1024 * 1024;
async function readSettings(inputs, ports) {
	const files = await readFiles(namedFiles(inputs), maxMainThreadBytes, ports);
	return areLarge(files) ? ports.readInWorker() : settingsFrom(inputs, files, ports);
}
function areLarge(files) {
	const all = [...files.values()];
	const length = all.reduce((sum, one) => sum + (one.kind === 'text' ? one.text.length : 0), 0);
	return length > maxMainThreadBytes || all.some(({ kind }) => kind === 'too-large');
}
async function readLargeSettings(inputs, ports) {
	return settingsFrom(inputs, await readFiles(namedFiles(inputs), maxFileBytes, ports), ports);
}
function settingsFrom(inputs, files, { environment, saltedHash, sanitize }) {
	const settings = parseSettings(inputs, { environment, files, saltedHash }, sanitize);
	if (settings.kind === 'valid')
		return settings;
	const hideSecrets = createSanitizer(secretRedactions(inputs, environment));
	return { kind: 'invalid', problems: showProblems(settings.problems, sanitize, hideSecrets) };
}
const readTimeoutMs = 30_000;
async function readFiles(paths, maxBytes, { runner, clock }) {
	const files = new Map();
	for (const path of paths) {
		const content = abortable(runner.readFile(path, maxBytes), clock.expiry(readTimeoutMs));
		files.set(path, await content.catch(() => ({ kind: 'unreadable', code: 'ETIMEDOUT' })));
	}
	return files;
}

;// external "node:crypto"
const external_node_crypto_namespaceObject = __nodeRequire("node:crypto");
;// external "node:fs/promises"
const promises_namespaceObject = __nodeRequire("node:fs/promises");
;// ./text/error-message.js
function describeError(thrown) {
	try {
		return thrown instanceof Error ? describeOne(thrown) : describeOther(thrown);
	}
	catch {
		return { message: 'something that cannot be described was thrown', trace: '' };
	}
}
function describeOne(error) {
	const first = error instanceof AggregateError ? error.errors[0] : undefined;
	const message = clauseOf(error.message) || (first instanceof Error && clauseOf(first.message));
	return { message: message || `${error.name} without a message`, trace: error.stack ?? '' };
}
function describeOther(thrown) {
	const message = typeof thrown === 'string' ? clauseOf(thrown) : `${String(thrown)} was thrown`;
	return { message: message || 'something without a message was thrown', trace: '' };
}
function errorCodeOf(thrown) {
	const { code } = Object(thrown);
	return typeof code === 'string' ? code : 'no code';
}
function clauseOf(text) {
	return text.trim().replace(/(?<![\s.])[\s.]+$/, '');
}

;// ./ports/certificate-file.js

async function inspectCertificateFile(path) {
	if (!path)
		return 'unset';
	try {
		return (await (0,promises_namespaceObject.stat)(path)).isFile() ? stateOf(await (0,promises_namespaceObject.readFile)(path)) : 'unreadable';
	}
	catch (thrown) {
		return errorCodeOf(thrown) === 'ENOENT' ? 'missing' : 'unreadable';
	}
}
function stateOf(bytes) {
	if (bytes[0] === 0x30 && (bytes[1] ?? 0) > 0x80) {
		return isCertificate(bytes) ? 'der' : 'without-certificate';
	}
	const blocks = new TextDecoder()
		.decode(bytes)
		.split(/^(?=-----BEGIN )/m)
		.filter((block) => /^-----BEGIN (?:X509 )?CERTIFICATE-----/.test(block));
	if (blocks.length === 0)
		return 'without-certificate';
	return blocks.every(isCertificate) ? 'others' : 'broken';
}
function isCertificate(certificate) {
	try {
		return new external_node_crypto_namespaceObject.X509Certificate(certificate).raw.length > 0;
	}
	catch {
		return false;
	}
}

;// external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __nodeRequire("node:timers/promises");
;// ./ports/clock.js

const started = Date.now() - process.uptime() * 1000;
const systemClock = {
	now: () => started + process.uptime() * 1000,
	sleep: (duration, signal) => (0,external_node_timers_promises_namespaceObject.setTimeout)(duration, undefined, { signal }).catch(() => { }),
	expiry(duration) {
		const controller = new AbortController();
		setTimeout(() => controller.abort(new Error('the time is up')), duration);
		return controller.signal;
	},
};

;// ./ports/crypto.js

function saltedHash(salt, text) {
	return (0,external_node_crypto_namespaceObject.createHmac)('sha256', salt).update(text).digest('hex');
}
function createSalt() {
	return (0,external_node_crypto_namespaceObject.randomBytes)(16).toString('hex');
}

;// ./ports/thread.js

const workerArgument = 'in-thread';
const isMainThread = process.argv[2] !== workerArgument;
const maxYoungGenerationSizeMb = 12;
let running = 0;
function isWorkerRunning() {
	return running > 0;
}
async function runInWorker(signal) {
	const { Worker } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 919, 19));
	const worker = new Worker(process.argv[1] ?? '', {
		argv: [workerArgument],
		resourceLimits: { maxYoungGenerationSizeMb },
	});
	running++;
	worker.once('exit', () => running--);
	const result = new Promise((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', () => reject(new Error('the thread that reads large files ended without a result')));
	});
	return abortable(result, signal).finally(() => worker.terminate());
}
async function postResult(result) {
	const { parentPort } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 919, 19));
	if (parentPort === null)
		throw new Error('no thread waits for the result');
	parentPort.postMessage(await result);
}

;// ./ports/exit-code.js

const graceMs = 1500;
function createFailClosedExit(runner, sanitize) {
	process.exitCode = 1;
	const controller = new AbortController();
	const interruption = controller.signal;
	const fail = (thrown) => {
		const { message, trace } = describeError(thrown);
		runner.debug(sanitize(trace));
		runner.annotate({
			kind: 'error',
			title: 'Quota gate failed',
			message: `${sanitize(message)}.`,
		});
		exitNow(1);
	};
	const interrupt = (thrown) => {
		controller.abort(thrown instanceof Error ? thrown : new Error(describeError(thrown).message));
		setTimeout(() => exitNow(1), graceMs).unref();
	};
	const conclude = (green) => {
		process.stdout.write('', (error) => {
			exitNow(green && !interruption.aborted && !error ? 0 : 1);
		});
	};
	listenForEndings(interrupt, fail);
	listenForWarnings((message) => runner.debug(sanitize(message)));
	return { interruption, conclude, fail };
}
function listenForEndings(interrupt, fail) {
	for (const stream of [process.stdout, process.stderr])
		stream.on('error', () => process.exit(1));
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.on(signal, () => interrupt(new Error(interrupted(signal))));
	}
	process.on('uncaughtException', interrupt);
	process.once('beforeExit', () => {
		process.once('beforeExit', () => fail(unsettled));
		interrupt(unsettled);
		setImmediate(() => { });
	});
}
function listenForWarnings(debug) {
	process.removeAllListeners('warning');
	process.on('warning', ({ message }) => debug(message));
}
const unsettled = 'the run ended without a verdict: this is a bug, please report it';
function interrupted(signal) {
	return `${signal} ended the run before a verdict: the job was cancelled or reached its time limit`;
}
const blockingResources = ['GetAddrInfoReqWrap', 'FSReqCallback', 'FSReqPromise'];
function exitNow(code) {
	const active = process.getActiveResourcesInfo();
	if (isWorkerRunning() || active.some((name) => blockingResources.includes(name)))
		process.execve?.(process.execPath, [process.execPath, '-e', `process.exit(${code})`], {});
	process.exit(code);
}

;// external "node:fs"
const external_node_fs_namespaceObject = __nodeRequire("node:fs");
;// external "node:path"
const external_node_path_namespaceObject = __nodeRequire("node:path");
;// ./text/text-encoding.js
function decodeText(bytes) {
	const [first, second] = bytes;
	if (text_encoding_holds(bytes, 0, zip))
		return { kind: text_encoding_holds(bytes, 30, 'tfplan') ? 'saved-plan' : 'compressed' };
	if (compressed.some((mark) => text_encoding_holds(bytes, 0, mark)))
		return { kind: 'compressed' };
	if (first === 0xff && second === 0xfe)
		return decodeAs('utf-16le', bytes);
	if (first === 0xfe && second === 0xff)
		return decodeAs('utf-16be', bytes);
	return isUtf16(bytes.subarray(0, 64)) ? { kind: 'utf-16' } : decodeAs('utf-8', bytes);
}
const zip = 'PK\x03\x04';
const compressed = ['\x1f\x8b', 'BZh', '\xfd7zXZ', '(\xb5/\xfd'];
function text_encoding_holds(bytes, from, letters) {
	return [...letters].every((letter, index) => bytes[from + index] === letter.charCodeAt(0));
}
function isUtf16(bytes) {
	const isNul = (parity) => (byte, index) => (byte === 0) === (index % 2 === parity);
	return bytes.length > 1 && (bytes.every(isNul(0)) || bytes.every(isNul(1)));
}
function decodeAs(encoding, bytes) {
	const text = decoded(encoding, bytes, false) ?? decoded(encoding, bytes, true);
	return text === null || text.includes('\0') ? { kind: 'not-text' } : { kind: 'text', text };
}
function decoded(encoding, bytes, isCutOff) {
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCutOff });
		return isCutOff ? `${text}\ufffd` : text;
	}
	catch {
		return null;
	}
}

;// ./ports/files.js

async function readTextFile(path, maxBytes) {
	try {
		const found = await (0,promises_namespaceObject.stat)(path);
		if (!found.isFile())
			return { kind: found.isDirectory() ? 'folder' : 'not-a-file' };
		const file = await (0,promises_namespaceObject.open)(path);
		return await readOpenFile(file, maxBytes).finally(() => file.close());
	}
	catch (thrown) {
		const code = errorCodeOf(thrown);
		return missingCodes.includes(code) ? { kind: 'missing' } : { kind: 'unreadable', code };
	}
}
async function readOpenFile(file, maxBytes) {
	const opened = await file.stat({ bigint: true });
	if (opened.size > maxBytes)
		return { kind: 'too-large' };
	const bytes = await file.readFile();
	const content = decodeText(bytes);
	freeMemory(bytes);
	return content.kind === 'text' ? { ...content, identity: identityOf(opened) } : content;
}
function freeMemory({ buffer, byteLength }) {
	if (buffer.byteLength !== byteLength || !('transfer' in buffer))
		return;
	if (typeof buffer.transfer === 'function')
		buffer.transfer(0);
}
const missingCodes = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];
async function writeReportFile(path, text, protectedFiles, signal) {
	await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
	const existing = await openFor(path, 0).catch(nullIfMissing);
	const file = existing ?? (await openFor(path, external_node_fs_namespaceObject.constants.O_CREAT));
	const write = async () => {
		const target = await protectedAs(file, protectedFiles);
		if (target !== undefined && existing === null)
			await (0,promises_namespaceObject.rm)(await (0,promises_namespaceObject.realpath)(path));
		if (target !== undefined)
			throw new Error(`it is ${target.what}`);
		signal.throwIfAborted();
		await file.truncate();
		await (0,promises_namespaceObject.writeFile)(file, text, { signal });
	};
	await write().finally(() => file.close());
}
async function protectedAs(file, protectedFiles) {
	const opened = await file.stat({ bigint: true });
	if (!opened.isFile())
		throw new Error(notRegular);
	const identified = await Promise.all([...protectedFiles, bundle].map(identify));
	return identified.find(({ identity }) => identity === identityOf(opened));
}
const notRegular = 'it is not a regular file';
async function openFor(path, creation) {
	const flags = external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK | creation;
	return (0,promises_namespaceObject.open)(path, flags).catch((thrown) => {
		const isNoFile = ['ENXIO', 'EISDIR'].includes(errorCodeOf(thrown));
		throw isNoFile ? new Error(notRegular) : thrown;
	});
}
function nullIfMissing(thrown) {
	if (errorCodeOf(thrown) === 'ENOENT')
		return null;
	throw thrown;
}
async function identify({ path, what }) {
	const found = await (0,promises_namespaceObject.stat)(path, { bigint: true }).catch(() => null);
	return { what, identity: found === null ? null : identityOf(found) };
}
function identityOf({ dev, ino }) {
	return `${dev}:${ino}`;
}
const bundle = { path: process.argv[1] ?? '', what: 'this action itself' };
function bundleText() {
	return (0,external_node_fs_namespaceObject.readFileSync)(bundle.path, 'utf8');
}

;// external "os"
const external_os_namespaceObject = __nodeRequire("os");
;// ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
function utils_toCommandValue(input) {
	if (input === null || input === undefined) {
		return '';
	}
	else if (typeof input === 'string' || input instanceof String) {
		return input;
	}
	return JSON.stringify(input);
}
function utils_toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) {
		return {};
	}
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
//# sourceMappingURL=utils.js.map
;// ./node_modules/@actions/core/lib/command.js

function command_issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
	command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
	constructor(command, properties, message) {
		if (!command) {
			command = 'missing.command';
		}
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += ' ';
			let first = true;
			for (const key in this.properties) {
				if (this.properties.hasOwnProperty(key)) {
					const val = this.properties[key];
					if (val) {
						if (first) {
							first = false;
						}
						else {
							cmdStr += ',';
						}
						cmdStr += `${key}=${escapeProperty(val)}`;
					}
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
}
function escapeData(s) {
	return utils_toCommandValue(s)
		.replace(/%/g, '%25')
		.replace(/\r/g, '%0D')
		.replace(/\n/g, '%0A');
}
function escapeProperty(s) {
	return utils_toCommandValue(s)
		.replace(/%/g, '%25')
		.replace(/\r/g, '%0D')
		.replace(/\n/g, '%0A')
		.replace(/:/g, '%3A')
		.replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// external "crypto"
const external_crypto_namespaceObject = __nodeRequire("crypto");
;// external "fs"
const external_fs_namespaceObject = __nodeRequire("fs");
;// ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */

function file_command_issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) {
		throw new Error(`Unable to find environment variable for file command ${command}`);
	}
	if (!external_fs_namespaceObject.existsSync(filePath)) {
		throw new Error(`Missing file at path: ${filePath}`);
	}
	external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
		encoding: 'utf8'
	});
}
function file_command_prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
	const convertedValue = utils_toCommandValue(value);
	// These should realistically never happen, but just in case someone finds a
	// way to exploit uuid generation let's not allow keys or values that contain
	// the delimiter.
	if (key.includes(delimiter)) {
		throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	}
	if (convertedValue.includes(delimiter)) {
		throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	}
	return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// external "path"
const external_path_namespaceObject = __nodeRequire("path");
;// ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
	function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
	return new (P || (P = Promise))(function (resolve, reject) {
		function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
		function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
		function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

var ExitCode;
(function (ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	const filePath = process.env['GITHUB_ENV'] || '';
	if (filePath) {
		return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
	}
	issueCommand('set-env', { name }, convertedVal);
}
function setSecret(secret) {
	command_issueCommand('add-mask', {}, secret);
}
function addPath(inputPath) {
	const filePath = process.env['GITHUB_PATH'] || '';
	if (filePath) {
		issueFileCommand('PATH', inputPath);
	}
	else {
		issueCommand('add-path', {}, inputPath);
	}
	process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
	if (options && options.required && !val) {
		throw new Error(`Input required and not supplied: ${name}`);
	}
	if (options && options.trimWhitespace === false) {
		return val;
	}
	return val.trim();
}
function getMultilineInput(name, options) {
	const inputs = getInput(name, options)
		.split('\n')
		.filter(x => x !== '');
	if (options && options.trimWhitespace === false) {
		return inputs;
	}
	return inputs.map(input => input.trim());
}
function getBooleanInput(name, options) {
	const trueValue = ['true', 'True', 'TRUE'];
	const falseValue = ['false', 'False', 'FALSE'];
	const val = getInput(name, options);
	if (trueValue.includes(val))
		return true;
	if (falseValue.includes(val))
		return false;
	throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
		`Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
	const filePath = process.env['GITHUB_OUTPUT'] || '';
	if (filePath) {
		return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
	}
	process.stdout.write(external_os_namespaceObject.EOL);
	command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
function setCommandEcho(enabled) {
	issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
function isDebug() {
	return process.env['RUNNER_DEBUG'] === '1';
}
function debug(message) {
	command_issueCommand('debug', {}, message);
}
function error(message, properties = {}) {
	command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + external_os_namespaceObject.EOL);
}
function startGroup(name) {
	command_issue('group', name);
}
function endGroup() {
	command_issue('endgroup');
}
function group(name, fn) {
	return core_awaiter(this, void 0, void 0, function* () {
		startGroup(name);
		let result;
		try {
			result = yield fn();
		}
		finally {
			endGroup();
		}
		return result;
	});
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
	const filePath = process.env['GITHUB_STATE'] || '';
	if (filePath) {
		return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
	}
	issueCommand('save-state', { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
	return core_awaiter(this, void 0, void 0, function* () {
		return yield OidcClient.getIDToken(aud);
	});
}

//# sourceMappingURL=core.js.map
;// ./ports/runner.js

const writeSummary = createSummaryWriter();
const actionsRunner = {
	input: (name) => getInput(name),
	mask: setSecret,
	log: info,
	debug: debug,
	group({ title, lines }) {
		startGroup(title);
		for (const line of lines)
			info(line);
		endGroup();
	},
	annotate({ kind, title, message }) {
		if (kind === 'error')
			error(message, { title });
		else
			warning(message, { title });
	},
	setOutput(name, value) {
		if (!process.env['GITHUB_OUTPUT'])
			throw new Error('GITHUB_OUTPUT is not set, as it is in a step of a workflow');
		setOutput(name, value);
	},
	async writeSummary(markdown) {
		const file = process.env['GITHUB_STEP_SUMMARY'];
		if (!file)
			throw new Error('GITHUB_STEP_SUMMARY is not set');
		await writeSummary(file, markdown);
	},
	readFile: readTextFile,
	writeReport: writeReportFile,
};
function createSummaryWriter() {
	let start = null;
	let last = Promise.resolve();
	const write = async (path, markdown) => {
		if (start !== null)
			await (0,promises_namespaceObject.truncate)(path, start);
		start ??= (await (0,promises_namespaceObject.stat)(path)).size;
		await (0,promises_namespaceObject.appendFile)(path, markdown, { flag: external_node_fs_namespaceObject.constants.O_APPEND | external_node_fs_namespaceObject.constants.O_WRONLY });
	};
	return (path, markdown) => {
		const written = last.then(() => write(path, markdown));
		last = written.catch(() => { });
		return written;
	};
}

;// ./http/backoff.js

const maxAttempts = 5;
const minAttemptMs = 1000;
const baseBackoffMs = 500;
const maxBackoffMs = 8000;
function retryDelay(attempt, response, deadline, { clock, random }) {
	if (attempt >= maxAttempts)
		return null;
	const now = clock.now();
	const backoff = Math.min(maxBackoffMs, baseBackoffMs * 2 ** (attempt - 1));
	const wait = Math.max(Math.floor(random() * backoff), requestedWait(response, now));
	return now + wait + minAttemptMs <= deadline.at ? wait : null;
}
function requestedWait(response, now) {
	const retryAfter = 'retryAfter' in response ? response.retryAfter : null;
	if (retryAfter === null)
		return 0;
	if (/^\d+$/.test(retryAfter))
		return Number(retryAfter) * 1000;
	const moment = parseHttpDate(retryAfter);
	return moment === null ? 0 : Math.max(0, moment - now);
}

;// ./http/deadline.js
function startDeadline(seconds, clock) {
	const duration = seconds * 1000;
	return { seconds, at: clock.now() + duration, signal: clock.expiry(duration) };
}
function attemptDeadline(deadline, firstAttempt, clock) {
	const attempt = startDeadline(Math.max(1, Math.ceil(deadline.seconds / 3)), clock);
	if (attempt.at < deadline.at && !deadline.signal.aborted)
		return attempt;
	return { ...deadline, seconds: Math.max(1, Math.round((deadline.at - firstAttempt) / 1000)) };
}

;// ./api/api-request.js
function hostOf({ request }) {
	return new URL(request.url).host;
}
function unsentExchange(apiRequest) {
	return { host: hostOf(apiRequest), status: null, requestId: null, attempts: 0 };
}

;// ./api/api-error.js

const codeNames = ['errorCode', 'error_code', 'errCode', 'code'];
const messageNames = ['errorMessage', 'error_msg', 'errMsg', 'message'];
function apiErrorIn(body) {
	const none = { code: null, message: null };
	if (!isJsonObject(body))
		return none;
	const nested = fieldOf(body, 'error');
	if (typeof nested === 'string')
		return { ...none, code: textField(body, 'error') };
	const own = errorOf(isJsonObject(nested) ? nested : body);
	if (own.code !== null || own.message !== null)
		return own;
	const names = Object.keys(body).filter((name) => name !== '__proto__');
	const [only, second] = names.map((name) => fieldOf(body, name)).filter(isJsonObject);
	return only === undefined || second !== undefined ? none : errorOf(only);
}
function errorOf(holder) {
	return { code: firstText(holder, codeNames), message: firstText(holder, messageNames) };
}
function firstText(holder, names) {
	return names.map((name) => textField(holder, name)).find((text) => text !== null) ?? null;
}
function sanitizeApiError({ code, message }, sanitize) {
	return {
		code: code === null ? null : sanitize(code),
		message: message === null ? null : sanitize(message),
	};
}
const errorFields = [...codeNames, 'error_msg', 'errorMessage', 'errMsg', 'error'];
const emptyValues = [undefined, null, '', 0, '0'];
function isErrorBody(body) {
	if (!isJsonObject(body))
		return false;
	const holders = Object.values(body).filter(isJsonObject).map(errorOf);
	if (holders.some(({ code, message }) => code !== null && message !== null))
		return true;
	return errorFields.some((name) => !emptyValues.includes(fieldOf(body, name)));
}
function textField(holder, name) {
	const value = fieldOf(holder, name);
	const text = typeof value === 'number' ? String(value) : value;
	if (typeof text !== 'string')
		return null;
	const [message = ''] = text.split('canonicalRequest:', 1);
	return message.trim().replace(/,$/, '') || null;
}

;// ./api/api-result.js
const signing = new Set(['access-key', 'temporary-key', 'issued-key']);
function isSigned(credentialKind) {
	return signing.has(credentialKind);
}
function answerToCredential({ kind }) {
	if (kind === 'signed-out')
		return 'rejected';
	return kind === 'no-permission' || kind === 'not-found' ? 'accepted' : null;
}
const authorityTitles = {
	github: 'GitHub',
	iam: 'IAM',
	sts: 'STS',
};

;// ./api/response-failure.js

const retryable = new Set([408, 429, 500, 502, 503, 504]);
function isRetryable(status) {
	return retryable.has(status);
}
function blamesRequest(status) {
	return status >= 400 && status < 500 && !isRetryable(status);
}
function statusFailure(status, rawError, { credentialKind, now, serverTime }, sanitize) {
	const apiError = sanitizeApiError(rawError, sanitize);
	if (status === 401) {
		const skew = serverTime === null ? null : (now - serverTime) / 60_000;
		const authFailure = authFailureReason(rawError, credentialKind, skew);
		return { kind: 'signed-out', credentialKind, authFailure, apiError };
	}
	if (status === 403)
		return { kind: 'no-permission', apiError };
	if (status === 404)
		return { kind: 'not-found', apiError };
	return { kind: 'status', apiError };
}
const maxSkewMinutes = 15;
function authFailureReason(rawError, credentialKind, skew) {
	const words = `${rawError.code ?? ''} ${rawError.message ?? ''}`;
	if (/access failed to reach the limit/i.test(words))
		return { kind: 'locked-key' };
	if (isSigned(credentialKind))
		return signatureFailureReason(words, credentialKind, skew);
	if (otherProjectPattern.test(words))
		return { kind: 'other-project' };
	if (/\blocked\b/i.test(words))
		return { kind: 'locked-user' };
	if (/userinfo is wrong/i.test(words))
		return { kind: 'wrong-domain' };
	if (expiredPattern.test(words))
		return { kind: 'expired' };
	return { kind: 'unclear' };
}
const otherProjectPattern = /project-id not match|\bAPIG\.1003\b/i;
const expiredPattern = /expire|must be updated|\bAPIG\.1001\b|\.0307\b/i;
function signatureFailureReason(words, credentialKind, skew) {
	const isUnspecific = /\bunauthorized\b/i.test(words) || otherProjectPattern.test(words);
	const isMissing = /\bak\b/i.test(words) && /not exist/i.test(words);
	if (isMissing || (!isUnspecific && /get secretkey failed/i.test(words))) {
		return { kind: 'unknown-key' };
	}
	if (skew !== null && Math.abs(skew) > maxSkewMinutes) {
		return { kind: 'clock', minutes: Math.round(skew) };
	}
	const isLate = /signature expired/i.test(words);
	if (isLate && skew === null)
		return { kind: 'clock', minutes: null };
	if (!isLate && !isUnspecific && /signature/i.test(words))
		return { kind: 'wrong-signature' };
	const isExpired = credentialKind !== 'access-key' && expiredPattern.test(words);
	return { kind: isExpired ? 'expired' : 'unclear' };
}
function isNotFromApi(status, { kind }, body) {
	return blamesRequest(status) && kind === 'not-json' && body.trim() !== '';
}
function isWebPage(body) {
	return body.trimStart().startsWith('<');
}
function bodyFailure(json, body, quote) {
	switch (json.kind) {
		case 'json':
			return null;
		case 'not-json':
			return { kind: 'not-json', problem: notJson(body, quote) };
		case 'ambiguous':
			return { kind: 'malformed', problem: 'the response has a field twice' };
	}
}
function notJson(body, quote) {
	const start = body.trimStart();
	if (start === '')
		return 'the response is empty';
	const what = isWebPage(start) ? 'a web page' : 'not JSON';
	if (quote === null)
		return `the response is ${what}`;
	const beginning = [...quote(start.slice(0, 65_536))].slice(0, 60).join('');
	return `the response is ${what} and begins with "${beginning}"`;
}

;// ./api/parse-response.js

function parseResponse(apiRequest, response, attempt, sanitize) {
	const exchange = {
		host: hostOf(apiRequest),
		attempts: attempt.number,
		...responseTrace(response, apiRequest, sanitize),
	};
	const decoded = decodeResponse(apiRequest, response, attempt, sanitize);
	return decoded.kind === 'decoded'
		? { kind: 'ok', exchange, value: decoded.value }
		: { kind: 'failed', exchange, failure: decoded };
}
function decodeResponse(apiRequest, response, attempt, sanitize) {
	switch (response.kind) {
		case 'network':
			return { kind: 'network', code: sanitize(response.code) };
		case 'timeout':
			return { kind: 'timeout', seconds: response.seconds };
		case 'unreadable':
			return response.status === null || response.status === apiRequest.success
				? { kind: 'not-json', problem: response.problem }
				: statusFailure(response.status, noApiError, { ...attempt, serverTime: response.serverTime }, sanitize);
		case 'complete':
			return decodeCompleteResponse(apiRequest, response, attempt, sanitize);
	}
}
const noApiError = { code: null, message: null };
function decodeCompleteResponse({ success, decode, secretsIn }, response, attempt, sanitize) {
	const json = parseJson(response.body);
	const value = valueIn(json);
	const rawError = apiErrorIn(value);
	const { status, body, serverTime } = response;
	const unusable = () => bodyFailure(json, body, secretsIn === null ? sanitize : null);
	if (status !== success) {
		const notFromApi = isNotFromApi(status, json, body) ? unusable() : null;
		return notFromApi ?? statusFailure(status, rawError, { ...attempt, serverTime }, sanitize);
	}
	const failure = unusable();
	if (failure !== null)
		return failure;
	if (isErrorBody(value)) {
		return { kind: 'error-code', apiError: sanitizeApiError(rawError, sanitize) };
	}
	return decode(value, response);
}
function responseTrace(response, { secretsIn }, sanitize) {
	switch (response.kind) {
		case 'network':
		case 'timeout':
			return { status: null, requestId: null };
		case 'complete':
		case 'unreadable': {
			const { status, requestId } = response;
			const isShown = requestId !== null && (secretsIn === null || isReadable(response));
			return { status, requestId: isShown ? sanitize(requestId) : null };
		}
	}
}
function isReadable(response) {
	return response.kind === 'complete' && parseJson(response.body).kind === 'json';
}

;// ./api/fetch-with-retry.js

async function fetchWithRetry(apiRequest, prepare, deadline, ports, isOver = () => false) {
	const firstAttempt = ports.clock.now();
	for (let number = 1;; number += 1) {
		const prepared = await prepare();
		if (prepared.kind === 'failed') {
			const exchange = unsentExchange(apiRequest);
			return { kind: 'failed', exchange, failure: prepared.failure };
		}
		const { request, credentialKind } = prepared;
		const response = await ports.send(request, attemptDeadline(deadline, firstAttempt, ports.clock));
		const attempt = { number, credentialKind, now: ports.clock.now() };
		const result = readResponse(apiRequest, response, attempt, ports);
		if (result.kind === 'ok')
			return result;
		const wait = isTransient(result, apiRequest.retryableCodes)
			? retryDelay(number, response, deadline, ports)
			: null;
		if (wait === null)
			return result;
		ports.onRetry(apiRequest.title, result, wait);
		await ports.clock.sleep(wait, deadline.signal);
		if (isOver())
			return result;
	}
}
function readResponse(apiRequest, response, attempt, { sanitize, addRedactions, mask }) {
	const secrets = secretsOf(apiRequest, response);
	addRedactions(secrets.map(secretRedaction));
	const result = parseResponse(apiRequest, response, attempt, sanitize);
	if (result.kind === 'ok')
		secrets.forEach(mask);
	return result;
}
function secretsOf({ secretsIn }, response) {
	return secretsIn === null || response.kind !== 'complete'
		? []
		: secretsIn(valueIn(parseJson(response.body)), response);
}
const brokenConnections = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'];
function isTransient({ failure, exchange }, retryableCodes = []) {
	if (failure.kind === 'timeout')
		return true;
	if (failure.kind === 'network')
		return brokenConnections.includes(failure.code);
	if (failure.kind !== 'status' && failure.kind !== 'error-code')
		return false;
	return isRetryable(exchange.status) || retryableCodes.includes(failure.apiError.code ?? '');
}

;// ./auth/signature.js

const algorithm = 'SDK-HMAC-SHA256';
function authorizationHeader(request, { accessKey, secretKey }) {
	const { host, pathname, searchParams } = new URL(request.url);
	const headers = sortEntries(Object.entries({ ...request.headers, host }).map(([name, value]) => [
		name.toLowerCase(),
		value.trim(),
	]));
	const names = headers.map(([name]) => name).join(';');
	const canonical = [
		request.method,
		canonicalPath(pathname),
		canonicalQuery(searchParams),
		headers.map(([name, value]) => `${name}:${value}\n`).join(''),
		names,
		sha256(request.body ?? ''),
	].join('\n');
	const [, date = null] = headers.find(([name]) => name === 'x-sdk-date') ?? [];
	if (date === null)
		throw new Error('a request to be signed has no x-sdk-date');
	const toSign = [algorithm, date, sha256(canonical)].join('\n');
	const signature = (0,external_node_crypto_namespaceObject.createHmac)('sha256', secretKey).update(toSign).digest('hex');
	return `${algorithm} Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`;
}
function canonicalPath(pathname) {
	const path = pathname.split('/').map(decodeURIComponent).map(percentEncode).join('/');
	return path.endsWith('/') ? path : `${path}/`;
}
function canonicalQuery(parameters) {
	return sortEntries([...parameters])
		.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
		.join('&');
}
function sortEntries(entries) {
	const before = (one, other) => Number(one > other) - Number(one < other);
	return entries.toSorted(([a, x], [b, y]) => before(a, b) || before(x, y));
}
function percentEncode(text) {
	return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function sha256(text) {
	return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex');
}

;// ./auth/request-authentication.js

function authenticateRequest(request, credential, projectId, now) {
	switch (credential.kind) {
		case 'token':
			return withHeaders(request, { 'x-auth-token': credential.token });
		case 'key': {
			const { securityToken } = credential;
			const toSign = withHeaders(request, {
				'x-sdk-date': timestampOf(now),
				'x-project-id': projectId,
				...(securityToken === null ? {} : { 'x-security-token': securityToken }),
			});
			return withHeaders(toSign, { authorization: authorizationHeader(toSign, credential) });
		}
	}
}
function withHeaders(request, headers) {
	return { ...request, headers: { ...request.headers, ...headers } };
}
function timestampOf(now) {
	return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}

;// ./auth/authorities.js

function passwordTokenRequest(user, projectId, isNewSecret) {
	const { userName: name, password, domainName, endpoint } = user;
	const identity = {
		methods: ['password'],
		password: { user: { name, password, domain: { name: domainName } } },
	};
	const url = `${endpoint}/v3/auth/tokens?nocatalog=true`;
	const auth = { identity, scope: scopeOf(projectId) };
	return tokenRequest(postRequest(url, { auth }), isNewSecret);
}
function federatedTokenRequest({ identityProvider, endpoint }, idToken, projectId, isNewSecret) {
	const url = `${endpoint}/v3.0/OS-AUTH/id-token/tokens`;
	const auth = { id_token: { id: idToken }, scope: scopeOf(projectId) };
	return tokenRequest(postRequest(url, { auth }, { 'x-idp-id': identityProvider }), isNewSecret);
}
function scopeOf(projectId) {
	return { project: { id: projectId } };
}
function tokenRequest(request, isNewSecret) {
	return {
		title: authorityTitles.iam,
		request,
		success: 201,
		secretsIn: (_, { subjectToken }) => secretTexts(subjectToken),
		decode: (body, response) => decodeToken(body, response, isNewSecret),
	};
}
function decodeToken(body, response, isNewSecret) {
	const { subjectToken: token } = response;
	if (!isNewSecret(token)) {
		return { kind: 'malformed', problem: 'the response has no token in `X-Subject-Token`' };
	}
	const expiry = valueAt(body, 'token', 'expires_at');
	const requestCredential = { kind: 'token', token, credentialKind: 'issued-token' };
	return decodeIssuedCredential(requestCredential, expiry, 'token.expires_at', response);
}
const minLifetimeSeconds = 900;
function assumeAgencyRequest({ endpoint, providerUrn, agencyUrn, sessionName }, idToken, isNewSecret) {
	const request = postRequest(`${endpoint}/v5/agencies/assume-with-oidc`, {
		provider_urn: providerUrn,
		agency_urn: agencyUrn,
		agency_session_name: sessionName,
		id_token: idToken,
		duration_seconds: minLifetimeSeconds,
	});
	return {
		title: authorityTitles.sts,
		request,
		success: 200,
		secretsIn: (body) => secretTexts(...credentialsIn(body)),
		decode: (body, response) => decodeKey(body, response, isNewSecret),
	};
}
function credentialsIn(body) {
	const field = (name) => valueAt(body, 'credentials', name);
	return [field('access_key_id'), field('secret_access_key'), field('security_token')];
}
function decodeKey(body, response, isNewSecret) {
	const [accessKey, secretKey, securityToken] = credentialsIn(body);
	if (!isNewSecret(accessKey) || !isNewSecret(secretKey) || !isNewSecret(securityToken)) {
		return { kind: 'malformed', problem: 'the response has no complete key in `credentials`' };
	}
	const requestCredential = {
		kind: 'key',
		accessKey,
		secretKey,
		securityToken,
		credentialKind: 'issued-key',
	};
	const expiry = valueAt(body, 'credentials', 'expiration');
	return decodeIssuedCredential(requestCredential, expiry, 'credentials.expiration', response);
}
function idTokenRequest({ url, requestToken }, isNewSecret) {
	return {
		title: authorityTitles.github,
		request: { ...getRequest(url), headers: { authorization: `Bearer ${requestToken}` } },
		success: 200,
		secretsIn: (body) => secretTexts(valueAt(body, 'value')),
		decode: (body) => {
			const token = valueAt(body, 'value');
			return isNewSecret(token)
				? { kind: 'decoded', value: token }
				: { kind: 'malformed', problem: 'the response has no ID token in `value`' };
		},
	};
}

;// ./auth/sign-in.js

async function signIn(credential, projectId, isNewSecret, fetchFromAuthority) {
	switch (credential.kind) {
		case 'token':
		case 'access-key':
			return { kind: 'ready', requestCredential: givenCredential(credential), expiry: null };
		case 'iam-user': {
			const request = passwordTokenRequest(credential, projectId, isNewSecret);
			return issued('iam', await fetchFromAuthority(request, 'password'));
		}
		case 'trust-agency':
		case 'identity-provider': {
			const idTokenResult = await fetchFromAuthority(idTokenRequest(credential.idTokenSource, isNewSecret), 'request-token');
			if (idTokenResult.kind === 'failed')
				return failed('github', idTokenResult);
			const exchange = exchangeOf(credential, idTokenResult.value, projectId, isNewSecret);
			return issued(exchange.authority, await fetchFromAuthority(exchange.request, 'id-token'));
		}
	}
}
function givenCredential(credential) {
	if (credential.kind === 'token')
		return { ...credential, credentialKind: 'token' };
	const credentialKind = credential.securityToken === null ? 'access-key' : 'temporary-key';
	return { ...credential, kind: 'key', credentialKind };
}
function exchangeOf(credential, idToken, projectId, isNewSecret) {
	if (credential.kind === 'trust-agency') {
		return { authority: 'sts', request: assumeAgencyRequest(credential, idToken, isNewSecret) };
	}
	const request = federatedTokenRequest(credential, idToken, projectId, isNewSecret);
	return { authority: 'iam', request };
}
function issued(authority, result) {
	return result.kind === 'ok' ? { kind: 'ready', ...result.value } : failed(authority, result);
}
function failed(authority, { exchange, failure: cause }) {
	return { kind: 'failed', failure: { kind: 'not-signed-in', authority, exchange, cause } };
}
function createSession(signInAnew, now) {
	let cached = null;
	let renewedFor = null;
	const refresh = async (deadline) => {
		const result = await signInAnew(deadline);
		return { result, renewAt: renewalTime(result, now()) };
	};
	return async (deadline) => {
		cached ??= refresh(deadline);
		const { renewAt } = await cached;
		if (renewAt <= now() && renewedFor !== deadline) {
			renewedFor = deadline;
			cached = refresh(deadline);
		}
		const { result } = await cached;
		return result;
	};
}
function renewalTime(result, now) {
	if (result.kind === 'failed' || result.expiry === null)
		return Number.POSITIVE_INFINITY;
	const { expiresAt, issuedAt } = result.expiry;
	return now + (expiresAt - (issuedAt ?? now)) * 0.9;
}

;// ./services/quota-request.js

function createQuotaRequest({ service: key, endpoint, instance, onlyQuotas }, { projectId, saltedHash, salt, sanitize }) {
	const service = serviceOf(key);
	const quotaIdOf = createQuotaIdOf(saltedHash, salt, instance?.id ?? null);
	const source = { service: key, instance: instance?.displayName ?? null };
	const path = service.path(encodeURIComponent(projectId), encodeURIComponent(instance?.id ?? ''));
	const { quotas, decode } = service;
	const context = { key, quotas, instance: source.instance, quotaIdOf, sanitize };
	const kept = (found) => found.filter(({ name }) => onlyQuotas === null || onlyQuotas.has(nameKey(name)));
	const request = quotaRequest(source, `${endpoint}${path}`, quotaIdOf, (body) => {
		const decoded = decode(body, context);
		return decoded.kind === 'decoded' ? { ...decoded, value: kept(decoded.value) } : decoded;
	});
	return { ...request, unreadable: kept(request.unreadable) };
}
function quotaRequest(source, url, quotaIdOf, decode) {
	return {
		source,
		unreadable: unreadableQuotas(source, quotaIdOf),
		title: sourceTitle(source),
		request: getRequest(url),
		success: 200,
		decode,
		secretsIn: null,
		retryableCodes: serviceOf(source.service).retryableCodes ?? [],
	};
}
function unreadableQuotas({ service: key, instance }, quotaIdOf) {
	return serviceOf(key).quotas.map((definition) => createQuota(definition, { key, instance, quotaIdOf }, { kind: 'unknown', cause: { kind: 'unreadable' } }));
}
function serviceResult({ source, unreadable }, outcome) {
	const { exchange } = outcome;
	return outcome.kind === 'ok'
		? { kind: 'read', source, exchange, quotas: outcome.value }
		: { kind: 'failed', source, exchange, failure: outcome.failure, quotas: unreadable };
}
function skippedResult(request, because) {
	const exchange = unsentExchange(request);
	const failure = { kind: 'not-asked', because };
	return serviceResult(request, { kind: 'failed', exchange, failure });
}
function sourceTitle({ service, instance }) {
	const { title } = serviceOf(service);
	return instance === null ? title : `${title} (${instance})`;
}

;// ./check/run-limited.js

const maxInFlight = 8;
const maxUntilTrusted = 2;
const maxUntrusted = 5;
async function runLimited(quotaRequests, fetchOne) {
	const waiting = eachServiceFirst(quotaRequests);
	const inFlight = new Map();
	const guard = createCredentialGuard();
	const results = new Map();
	const errors = [];
	const settle = async (request) => {
		const result = guard.isRefused()
			? skippedResult(request, 'refused')
			: await fetchOne(request, guard.isRefused);
		results.set(request, result);
		guard.record(result);
	};
	while (errors.length === 0 && waiting.length + inFlight.size > 0) {
		const next = takeNext(waiting, [...inFlight.keys()], guard);
		if (next === undefined) {
			await Promise.race(inFlight.values());
		}
		else {
			const settled = settle(next)
				.catch((error) => errors.push(error))
				.finally(() => inFlight.delete(next));
			inFlight.set(next, settled);
		}
	}
	if (errors.length > 0)
		throw errors[0];
	return quotaRequests.flatMap((request) => results.get(request) ?? []);
}
function takeNext(waiting, inFlight, { mayStart }) {
	if (inFlight.length >= maxInFlight)
		return undefined;
	const index = waiting.findIndex((request) => mayStart(request, inFlight));
	return index < 0 ? undefined : waiting.splice(index, 1)[0];
}
function eachServiceFirst(quotaRequests) {
	const isFirst = ({ source }, index) => quotaRequests.findIndex((other) => other.source.service === source.service) === index;
	return [
		...quotaRequests.filter(isFirst),
		...quotaRequests.filter((one, index) => !isFirst(one, index)),
	];
}
function createCredentialGuard() {
	const trusted = new Set();
	let refused = false;
	const isUntrusted = ({ source }) => !trusted.has(source.service);
	return {
		isRefused: () => refused,
		record(result) {
			const answer = result.kind === 'read' ? 'accepted' : answerToCredential(result.failure);
			if (answer === 'accepted')
				trusted.add(result.source.service);
			if (answer === 'rejected')
				refused = true;
		},
		mayStart(request, inFlight) {
			const max = trusted.size === 0 ? maxUntilTrusted : maxUntrusted;
			return !isUntrusted(request) || inFlight.filter(isUntrusted).length < max;
		},
	};
}

;// ./check/fetch-quotas.js

function createQuotaFetcher(settings, ports) {
	const { projectId, targets } = settings;
	const context = { ...ports, projectId };
	const quotaRequests = targets.map((target) => createQuotaRequest(target, context));
	const ids = quotaRequests.flatMap(({ unreadable }) => unreadable.map(({ id }) => id));
	const isNewSecret = createNewSecretCheck(() => [...ports.known(), ...ids]);
	const session = createQuotaSession(settings, isNewSecret, ports);
	return (deadline) => runLimited(quotaRequests, (quotaRequest, isRefused) => fetchOne(quotaRequest, { projectId, session, deadline, isRefused }, ports));
}
async function fetchOne(quotaRequest, { projectId, session, deadline, isRefused }, ports) {
	const { kind } = await session(deadline);
	if (kind === 'ready' && deadline.signal.aborted)
		return skippedResult(quotaRequest, 'late');
	const prepare = async () => {
		const signedIn = await session(deadline);
		if (signedIn.kind === 'failed')
			return signedIn;
		const { requestCredential } = signedIn;
		const { credentialKind } = requestCredential;
		const now = ports.clock.now();
		const request = authenticateRequest(quotaRequest.request, requestCredential, projectId, now);
		return { kind: 'ready', request, credentialKind };
	};
	const outcome = await fetchWithRetry(quotaRequest, prepare, deadline, ports, isRefused);
	return serviceResult(quotaRequest, outcome);
}
function createQuotaSession({ credential, projectId }, isNewSecret, ports) {
	const fetchFromAuthority = (deadline) => async (apiRequest, credentialKind) => {
		const { request } = apiRequest;
		const outcome = await fetchWithRetry(apiRequest, async () => ({ kind: 'ready', request, credentialKind }), deadline, ports);
		ports.onSignIn(apiRequest.title, outcome.exchange);
		return outcome;
	};
	return createSession((deadline) => signIn(credential, projectId, isNewSecret, fetchFromAuthority(deadline)), ports.clock.now);
}

;// ./quota/baseline.js

function compareWithBaseline(quota, baseline) {
	const before = baseline?.quotas.get(quota.id);
	if (before === undefined)
		return null;
	const { headroom } = quota;
	const left = leftOrNull(headroom);
	const fallen = difference(before.left, left);
	const taken = difference(reportedUse(headroom), before.used);
	const consumed = taken ?? fallen;
	const gone = consumed === null ? null : Math.max(consumed, fallen ?? consumed);
	const beyond = difference(gone, before.planned);
	const unplanned = beyond === null ? null : Math.max(0, beyond);
	return {
		before,
		consumed,
		unplanned,
		lowered: Math.max(0, difference(before.limit, limitOrNull(headroom)) ?? 0),
	};
}
function difference(from, subtracted) {
	return from === null || subtracted === null ? null : from - subtracted;
}
function onlyInBaseline(quotas, baseline) {
	const seen = new Set(quotas.map(({ id }) => id));
	return [...baseline.quotas].flatMap(([id, before]) => (seen.has(id) ? [] : [before]));
}

;// ./quota/assessment.js

function assess(reported, policy, planned) {
	if (reported.exemption !== null)
		return notJudged(reported);
	const quota = withDeclaredUse(reported, mostSpecific(policy.used, reported)?.count ?? null);
	const lines = linesFor(quota, policy);
	const bounds = boundsFor(quota, lines, demandFor(quota, policy.demand, planned));
	const drift = compareWithBaseline(quota, policy.baseline);
	const assessed = { quota, ...bounds, drift, isEarlier: false };
	if (isUnrequested(lines, bounds))
		return { ...assessed, status: 'not-judged' };
	if (lacksLimit(quota, lines, bounds))
		return { ...assessed, status: 'unknown' };
	const askedBy = {
		plan: isPlanned(quota, planned),
		line: Object.values(lines).some((line) => line?.pattern === quota.name),
	};
	return { ...assessed, status: statusOf(quota.headroom, bounds, askedBy) };
}
function linesFor(quota, { thresholds, warnThresholds, demand }) {
	return {
		threshold: mostSpecific(thresholds, quota),
		warning: mostSpecific(warnThresholds, quota),
		demand: mostSpecific(demand, quota),
	};
}
function boundsFor(quota, { threshold, warning }, demand) {
	const limit = limitOrNull(quota.headroom);
	const floor = requiresRoom(demand) ? 0 : null;
	return {
		demand,
		required: threshold === null ? floor : requiredHeadroom(threshold.minimum, limit),
		warnBelow: warning && requiredHeadroom(warning.minimum, limit),
	};
}
function requiresRoom(demand) {
	return demand !== null && (demand.kind !== 'uncounted' || demand.atLeast > 0);
}
function isUnrequested(lines, { demand }) {
	return !requiresRoom(demand) && Object.values(lines).every((line) => line === null);
}
function lacksLimit({ headroom }, lines, { required, warnBelow }) {
	if (headroom.kind !== 'counted' && headroom.kind !== 'at-most')
		return false;
	return ((lines.threshold !== null && required === null) ||
		(lines.warning !== null && warnBelow === null));
}
function isPlanned({ name }, planned) {
	return planned.get(nameKey(name))?.some(({ kind }) => kind !== 'uncounted') ?? false;
}
function notJudged(quota) {
	const bounds = { demand: null, required: null, warnBelow: null, drift: null, isEarlier: false };
	return { quota, status: 'not-judged', ...bounds };
}
function statusOfUnknown({ kind }, { plan, line }) {
	const isNeeded = line || (plan && kind !== 'not-limited');
	return isNonexistent({ kind }) && !isNeeded ? 'not-judged' : 'unknown';
}
function statusOf(headroom, bounds, askedBy) {
	const { demand, required, warnBelow } = bounds;
	const isShort = (left) => required !== null && left - minimumDemand(demand) < required;
	const isUnknownDemand = demand?.kind === 'unknown';
	switch (headroom.kind) {
		case 'counted':
			if (isShort(headroom.left))
				return 'short';
			if (isUnknownDemand)
				return 'unknown';
			if (warnBelow !== null && headroom.left - minimumDemand(demand) < warnBelow)
				return 'low';
			return demand?.kind === 'uncounted' ? 'partly-checked' : 'ok';
		case 'unlimited':
			return 'ok';
		case 'at-most':
			if (isShort(headroom.limit))
				return 'short';
			return headroom.isUseExpected || askedBy.plan || askedBy.line || isUnknownDemand
				? 'unknown'
				: 'not-judged';
		case 'unknown':
			return statusOfUnknown(headroom.cause, askedBy);
	}
}

;// ./quota/verdict.js

function judge(serviceResults, policy) {
	const planned = plannedByQuota(policy.planned ?? []);
	const assessments = serviceResults
		.flatMap(({ quotas }) => quotas)
		.map((quota) => assess(quota, policy, planned))
		.filter(hasSomethingToShow);
	return { kind: overall(assessments, serviceResults, policy), assessments };
}
function overall(assessments, serviceResults, policy) {
	const has = (status) => assessments.some((assessment) => assessment.status === status);
	const failed = serviceResults.some(({ kind }) => kind === 'failed');
	const unknown = assessments.some(isUnknownFigure);
	if (needsNothing(assessments, serviceResults, policy))
		return 'warn';
	if (has('short'))
		return 'fail';
	if (failed && policy.onError === 'fail')
		return 'error';
	if (unknown && policy.onUnknown === 'fail')
		return 'error';
	if (failed || (unknown && policy.onUnknown === 'warn'))
		return 'warn';
	if (has('low'))
		return 'warn';
	if (!has('ok') && !has('partly-checked'))
		return 'error';
	return assessments.some(hasUnplannedUse) ? 'warn' : 'pass';
}
function needsNothing(assessments, serviceResults, policy) {
	if (serviceResults.length === 0)
		return policy.planNeedsNothing;
	if (serviceResults.some(({ kind }) => kind === 'failed'))
		return false;
	const quotas = serviceResults.flatMap((serviceResult) => serviceResult.quotas);
	const hasNoLimit = ({ headroom }) => headroom.kind === 'unknown' && headroom.cause.kind === 'not-limited';
	const planned = policy.planned ?? [];
	return assessments.length === 0 && planned.length > 0 && quotas.every(hasNoLimit);
}
function hasSomethingToShow({ status, quota: { headroom, exemption } }) {
	if (status !== 'not-judged' || headroom.kind !== 'unknown')
		return true;
	return exemption === null && !isNonexistent(headroom.cause);
}
function isUnread({ quota: { headroom } }) {
	return headroom.kind === 'unknown' && headroom.cause.kind === 'unreadable';
}
function isUnknownFigure(assessment) {
	return assessment.status === 'unknown' && !isUnread(assessment);
}
function hasUnplannedUse({ drift }) {
	return (drift?.unplanned ?? 0) > 0;
}
function keepUnresolvedShortages(before, now) {
	const known = idsOf(now.assessments.filter(isCompared));
	const unresolved = before.assessments.filter(({ status, quota }) => status === 'short' && !known.has(quota.id));
	if (unresolved.length === 0)
		return now;
	const carried = idsOf(unresolved);
	const others = now.assessments.filter(({ quota }) => !carried.has(quota.id));
	const earlier = unresolved.map((one) => ({ ...one, isEarlier: true }));
	return { kind: 'fail', assessments: [...others, ...earlier] };
}
function idsOf(assessments) {
	return new Set(assessments.map(({ quota }) => quota.id));
}
function isCompared({ status }) {
	return status !== 'unknown' && status !== 'not-judged';
}

;// ./check/poll.js

const minPauseMs = 100;
async function pollUntilEnough(check, { waitTimeoutSeconds, waitIntervalSeconds, policy }, { clock, onWait, interruption }) {
	const start = clock.now();
	let previous = null;
	let failed = 0;
	for (let reads = 1;; reads += 1) {
		const checked = await check();
		const { serviceResults } = checked;
		const verdict = previous === null ? checked.verdict : keepUnresolvedShortages(previous, checked.verdict);
		previous = verdict;
		if (serviceResults.some(({ kind }) => kind === 'failed'))
			failed += 1;
		const elapsed = clock.now() - start;
		const remaining = waitTimeoutSeconds * 1000 - elapsed;
		const waited = { reads, failed, seconds: reads === 1 ? 0 : Math.round(elapsed / 1000) };
		const mayBecomeEnough = isWorthWaiting(verdict, serviceResults, policy);
		if (!mayBecomeEnough || remaining < minPauseMs)
			return { verdict, serviceResults, waited };
		const pause = Math.min(waitIntervalSeconds * 1000, remaining);
		onWait(verdict, Math.ceil(pause / 1000));
		await clock.sleep(pause, interruption);
		interruption.throwIfAborted();
	}
}
function isCredentialFailure(failure) {
	return failure.kind === 'not-signed-in' || answerToCredential(failure) === 'rejected';
}
function isWorthWaiting(verdict, serviceResults, policy) {
	const failures = serviceResults.filter((serviceResult) => serviceResult.kind === 'failed');
	const isSignedOut = failures.some(({ failure }) => isCredentialFailure(failure));
	const isFailing = failures.length > 0 && policy.onError === 'fail';
	return verdict.kind === 'fail' && !isSignedOut && !isFailing;
}

;// ./quota/shortage.js

function maxLeft(headroom) {
	switch (headroom.kind) {
		case 'counted':
			return headroom.left;
		case 'at-most':
			return headroom.limit;
		case 'unlimited':
		case 'unknown':
			return null;
	}
}
function maxLeftAfter(headroom, demand) {
	const left = maxLeft(headroom);
	return left === null ? null : left - minimumDemand(demand);
}
function missingAmount(assessment) {
	const left = maxLeftAfter(assessment.quota.headroom, assessment.demand) ?? 0;
	return (missedMinimum(assessment) ?? 0) - left;
}
const rank = {
	short: 0,
	unknown: 1,
	low: 2,
	'partly-checked': 3,
	ok: 4,
	'not-judged': 5,
};
function bySeverity(assessments) {
	return assessments.toSorted((one, other) => rank[one.status] - rank[other.status] || coverage(one) - coverage(other));
}
function coverage(assessment) {
	const minimum = missedMinimum(assessment);
	if (minimum === null)
		return 0;
	const left = maxLeftAfter(assessment.quota.headroom, assessment.demand) ?? 0;
	return minimum > 0 ? left / minimum : left;
}
function missedMinimum({ status, required, warnBelow }) {
	if (status === 'short')
		return required;
	return status === 'low' ? warnBelow : null;
}

;// ./report/result.js
function verdictOf(result) {
	return result.kind === 'judged' ? result.verdict.kind : 'error';
}
function passed(result) {
	const verdict = verdictOf(result);
	return verdict === 'pass' || verdict === 'warn';
}
function isGreen(result) {
	return passed(result) || (result.kind === 'judged' && result.warnOnly);
}
function regionOf(result) {
	if (result.kind === 'undelivered')
		return regionOf(result.outcome);
	return result.kind === 'judged' ? result.region : null;
}

;// ./report/wording/auth-failure.js

const credentialTitles = {
	token: 'the token',
	'issued-token': 'the token that IAM issued',
	'access-key': 'the access key',
	'temporary-key': 'the temporary key',
	'issued-key': 'the temporary key that STS issued',
	password: 'the user name or password',
	'id-token': 'the ID token',
	'request-token': 'the request for an ID token',
};
function describeAuthFailure(credentialKind, authFailure) {
	const credential = credentialTitles[credentialKind];
	switch (authFailure.kind) {
		case 'clock':
			return `rejected the signature, because ${clockOff(authFailure.minutes)}`;
		case 'unknown-key':
			return `does not know ${credential}`;
		case 'wrong-signature':
			return `rejected the signature of ${credential}`;
		case 'locked-key':
			return `has locked ${credential} for five minutes`;
		case 'locked-user':
			return 'has locked the IAM user for 15 minutes';
		case 'wrong-domain':
			return 'does not know the IAM user in this domain';
		case 'expired':
			return `rejected ${credential}, because it has expired`;
		case 'other-project':
			return `rejected ${credential}, because it is not scoped to the project`;
		case 'unclear':
			return `rejected ${credential}`;
	}
}
function clockOff(minutes) {
	if (minutes === null)
		return "the runner's clock differs from the server's";
	const direction = minutes > 0 ? 'ahead of' : 'behind';
	return `the runner's clock is ${Math.abs(minutes)} minutes ${direction} the server's`;
}
function authRemedy(credentialKind, authFailure) {
	const isIssued = credentialKind === 'issued-token' || credentialKind === 'issued-key';
	const general = auth_failure_remedies[credentialKind];
	switch (authFailure.kind) {
		case 'clock':
			return "correct the runner's clock: a signature is valid for 15 minutes";
		case 'unknown-key':
			return isIssued ? general : 'check access-key; a temporary key also needs its security-token';
		case 'wrong-signature':
			return isIssued ? general : 'check secret-key: it does not belong to access-key';
		case 'locked-key':
			return isIssued || !isSigned(credentialKind)
				? 'wait five minutes, then run the job again'
				: 'set the right secret-key and wait five minutes: more than five rejections in a row lock a key';
		case 'locked-user':
			return 'set the right password and wait 15 minutes';
		case 'wrong-domain':
			return 'check user-name and domain-name; domain-name is the name of the account';
		case 'expired':
			return remediesForExpiry[credentialKind];
		case 'other-project':
			return isIssued ? general : 'get a token that is scoped to project-id';
		case 'unclear':
			return general;
	}
}
const idTokenPermission = 'set id-token: write in the permissions of the job';
const again = 'run the job again';
const regional = 'check region and iam-endpoint: a token of a regional IAM is valid only in its region';
const auth_failure_remedies = {
	token: 'get a new token, scoped to this project; a token is valid for 24 hours',
	'issued-token': regional,
	'access-key': 'check access-key and secret-key (a temporary key also needs its security-token), and that project-id and region belong to the account of the key',
	'temporary-key': 'check that access-key, secret-key and security-token are of the same key (a permanent key has no security-token) and have not expired, and that project-id and region belong to its account',
	'issued-key': 'check oidc-agency-urn and region, and that the agency belongs to the account of project-id',
	password: 'check user-name, password and domain-name; a user with login MFA cannot sign in with a password',
	'id-token': 'check oidc-audience, and the identity provider for GitHub in IAM',
	'request-token': `run the job again; if that does not help, check that the permissions of the job have id-token: write`,
};
const remediesForExpiry = {
	...auth_failure_remedies,
	'issued-token': again,
	'temporary-key': 'get a new temporary key, with all three parts',
	'issued-key': again,
	password: 'set a new password in IAM, and use it in the input password',
	'id-token': `${again}: an ID token is valid for five minutes`,
};

;// ./report/wording/figures.js
function isDeclared(headroom) {
	return headroom.kind === 'counted' && headroom.usage?.origin === 'declared';
}
function isExact(demand) {
	return demand === null || demand.kind === 'counted';
}
function demandText(demand, unit = null) {
	if (demand.kind === 'counted')
		return withUnit(demand.count, unit);
	if (demand.atLeast > 0)
		return `at least ${withUnit(demand.atLeast, unit)}`;
	return demand.kind === 'unknown' ? 'unknown' : 'not counted';
}
function atMostPrefix(headroom, demand) {
	return headroom.kind === 'at-most' || !isExact(demand) ? 'at most ' : '';
}
function numberText(number) {
	const digits = `${Math.abs(number)}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
	return number < 0 ? `\u2212${digits}` : digits;
}
function numberWithVerb(number, unit = null) {
	return `${withUnit(number, unit)} ${number === 1 ? 'is' : 'are'}`;
}
function withUnit(figure, unit) {
	return unit === null ? numberText(figure) : `${numberText(figure)} ${unit}`;
}
function minuteText(iso) {
	const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]{1,20})?Z$/.exec(iso) ?? [];
	return day === undefined ? iso : `${day} ${minute} UTC`;
}
const maxNamed = 5;
function namesText(names) {
	return firstOf(names, maxNamed, 'more');
}
function firstOf(texts, max, what) {
	const omitted = texts.length - max;
	return `${texts.slice(0, max).join(', ')}${omitted > 0 ? ` and ${omitted} ${what}` : ''}`;
}

;// ./report/wording/network-fault.js
const network_fault_patterns = [
	['proxy-without-route', /^proxy.*=50[234]$/],
	['proxy-credentials', /^proxy.*=407$/],
	['proxy-rule', /^proxy.*=403$/],
	['proxy', /^proxy/],
	['expired-certificate', /EXPIRED|NOT_YET_VALID/],
	['other-host', /ALTNAME/],
	['old-tls', /EPROTO|SSL/],
	['untrusted-certificate', /CERT|TLS|SIGNATURE/],
];
function faultOf(code) {
	return network_fault_patterns.find(([, pattern]) => pattern.test(code))?.[0] ?? 'unreachable';
}
const checkProxy = 'check https_proxy, or add the host to no_proxy';
function isUntrustedCertificate(code) {
	return faultOf(code) === 'untrusted-certificate';
}
function networkRemedy(code, address, certificateFile) {
	switch (faultOf(code)) {
		case 'proxy':
			return checkProxy;
		case 'proxy-without-route':
			return `${checkProxy}; or check ${address}: the proxy could not connect to the host`;
		case 'proxy-credentials':
			return `${checkProxy}: the proxy wants another user or password`;
		case 'proxy-rule':
			return `${checkProxy}: the proxy does not allow this host`;
		case 'expired-certificate':
			return 'renew the certificate, or correct the clock';
		case 'other-host':
			return `check ${address}: the certificate is for another host`;
		case 'old-tls':
			return `check ${address}: the server does not support TLS 1.2 or later`;
		case 'untrusted-certificate':
			return certificateRemedies[certificateFile];
		case 'unreachable':
			return `check ${address}, and that the runner can connect to it; if it needs a proxy, set https_proxy`;
	}
}
const inPem = 'set it to the PEM file of your certificate authority';
const certificateRemedies = {
	unset: 'if your own certificate authority signed it, set NODE_EXTRA_CA_CERTS to its PEM file',
	missing: `NODE_EXTRA_CA_CERTS names a file that does not exist: ${inPem}`,
	unreadable: `NODE_EXTRA_CA_CERTS names a file that cannot be read: ${inPem}`,
	der: 'NODE_EXTRA_CA_CERTS names a file in DER, but Node reads only PEM: convert it with openssl x509 -inform der',
	'without-certificate': `NODE_EXTRA_CA_CERTS names a file without a PEM certificate: ${inPem}`,
	broken: 'NODE_EXTRA_CA_CERTS names a file with a certificate that is cut off or not on its own lines, and Node ignores such a file: fix it',
	others: 'NODE_EXTRA_CA_CERTS is read, but does not contain the authority that signed this certificate: add it to the file',
};

;// ./report/wording/failure.js

function failuresOf(serviceResults) {
	return serviceResults.filter((serviceResult) => serviceResult.kind === 'failed');
}
function failureGroups(serviceResults) {
	const alike = [...groupBy(failuresOf(serviceResults), likeness).values()];
	const ofKind = (kind) => alike.filter(([{ failure }]) => failure.kind === kind);
	const asked = alike.filter(([{ failure }]) => !sharedKinds.includes(failure.kind));
	return [
		...ofKind('not-signed-in'),
		...asked.map(([first]) => [first]),
		...ofKind('not-asked'),
		...asked.flatMap(([, ...more]) => more.map((one) => [one])),
	];
}
const sharedKinds = ['not-signed-in', 'not-asked'];
function likeness({ source, exchange, failure }) {
	if (sharedKinds.includes(failure.kind))
		return JSON.stringify(failure);
	const { code } = { code: null, ...('apiError' in failure ? failure.apiError : failure) };
	return JSON.stringify([source.service, failure.kind, exchange.status, code]);
}
function failedRequest({ exchange, failure }) {
	return failure.kind === 'not-signed-in'
		? { exchange: failure.exchange, failure: failure.cause }
		: { exchange, failure };
}
function describeFailures(group) {
	const [first] = group;
	const { failure } = first;
	const request = failedRequest(first);
	if (failure.kind === 'not-signed-in') {
		return `Sign-in failed: ${describeFailure(authorityTitles[failure.authority], request)}`;
	}
	const sources = group.map(({ source }) => source);
	return describeFailure(sourceTitles(sources), request, sources.length === 1 ? 'was' : 'were');
}
function sourceTitles(sources) {
	const ofServices = groupBy(sources, ({ service }) => service);
	const titles = [...ofServices].map(([service, own]) => {
		const instances = own.flatMap(({ instance }) => (instance === null ? [] : [instance]));
		return sourceTitle({ service, instance: instances.length === 0 ? null : namesText(instances) });
	});
	const last = titles.slice(-1).join();
	return titles.length === 1 ? last : `${titles.slice(0, -1).join(', ')} and ${last}`;
}
function describeFailure(title, { exchange, failure }, verb = 'was') {
	const attempts = exchange.attempts > 1 ? `, after ${exchange.attempts} attempts` : '';
	return `${title} ${predicate(failure, exchange.status, verb)}${attempts}`;
}
function predicate(failure, status, verb) {
	switch (failure.kind) {
		case 'network':
			return `could not be reached (${failure.code})`;
		case 'timeout':
			return `sent no complete response within ${failure.seconds} s`;
		case 'signed-out':
			return `${describeAuthFailure(failure.credentialKind, failure.authFailure)} (${apiErrorText(status, failure.apiError)})`;
		case 'no-permission':
			return `denied access (${apiErrorText(status, failure.apiError)})`;
		case 'not-found':
			return `did not find the resource (${apiErrorText(status, failure.apiError)})`;
		case 'status':
			return `responded with status ${apiErrorText(status, failure.apiError)}`;
		case 'error-code':
			return `responded with an error (${apiErrorText(status, failure.apiError)})`;
		case 'not-json':
		case 'malformed':
			return `sent an unexpected response${inStatus(status)}: ${failure.problem}`;
		case 'not-asked':
			return `${verb} skipped, because ${skippedBecause[failure.because]}`;
	}
}
const skippedBecause = {
	refused: 'the credential was rejected',
	late: 'the time was up',
};
function inStatus(status) {
	return status === null ? '' : ` (status ${status})`;
}
function apiErrorText(status, { code, message }) {
	const words = [code === `${status}` ? null : code, message]
		.map((word) => word?.replace(/[\s.:]+$/, '') ?? '')
		.filter((word) => word !== '')
		.join(': ');
	return words === '' ? `${status}` : `${status}, ${words}`;
}
function describeExchange({ status, attempts, requestId }, format) {
	if (attempts === 0)
		return 'no request sent';
	const response = status === null ? 'no response' : `status ${status}`;
	const request = requestId === null ? '' : `, request ID ${format(requestId)}`;
	return `${response}, attempts: ${attempts}${request}`;
}
function hasUntrustedCertificate(serviceResults) {
	return failuresOf(serviceResults)
		.map((failed) => failedRequest(failed).failure)
		.some((failure) => failure.kind === 'network' && isUntrustedCertificate(failure.code));
}

;// ./report/wording/shortage.js

function describeShortage(assessment) {
	const { demand, status } = assessment;
	const hasDemand = minimumDemand(demand) > 0;
	if (status === 'low')
		return describeLow(assessment, hasDemand);
	const when = assessment.isEarlier ? `${asOfEarlier}, ` : '';
	const gap = `${numberWithVerb(missingAmount(assessment), assessment.quota.unit)} missing`;
	return `${when}${hasDemand ? describeNeed(assessment) : describeThreshold(assessment)}. ${gap}`;
}
const asOfEarlier = 'as of the last reading that worked';
function describeNeed({ quota: { headroom, unit }, demand, required }) {
	const needed = demand === null ? '' : demandText(demand, unit);
	const left = maxLeft(headroom) ?? 0;
	const isOnly = headroom.kind !== 'at-most' && left > 0 && left < minimumDemand(demand);
	const only = isOnly ? 'only ' : '';
	const spare = (required ?? 0) > 0 ? `, and ${withUnit(required ?? 0, unit)} must stay free` : '';
	return `this deployment needs ${needed}, ${only}${leftClause(headroom, left, unit)}${spare}`;
}
function describeThreshold({ quota: { headroom, unit }, required }) {
	return `${leftNowText(headroom, unit)}, the threshold is ${withUnit(required ?? 0, unit)}`;
}
function describeLow(assessment, hasDemand) {
	const { quota, demand, warnBelow } = assessment;
	const after = hasDemand ? 'after this deployment ' : '';
	const left = leftClause(quota.headroom, maxLeftAfter(quota.headroom, demand) ?? 0, quota.unit);
	return `${after}${left}, the warning threshold is ${withUnit(warnBelow ?? 0, quota.unit)}`;
}
function leftNowText(headroom, unit) {
	return leftClause(headroom, maxLeft(headroom) ?? 0, unit);
}
function leftClause(headroom, left, unit) {
	if (headroom.kind === 'at-most')
		return `at most ${numberWithVerb(left, unit)} left`;
	if (left < 0) {
		const used = isDeclared(headroom) ? 'declared as used' : 'used';
		return `${withUnit(-left, unit)} more ${left === -1 ? 'is' : 'are'} ${used} than the limit allows`;
	}
	const declared = isDeclared(headroom) ? ' by declared usage' : '';
	return `${left === 0 ? 'none is' : numberWithVerb(left, unit)} left${declared}`;
}
function requestWords(assessment) {
	return `request ${withUnit(missingAmount(assessment), assessment.quota.unit)} more`;
}
function requestText(assessment) {
	const { headroom, unit } = assessment.quota;
	const usage = headroom.kind === 'counted' ? headroom.usage : null;
	const freeable = headroom.kind === 'at-most' ? 0 : (usage?.used ?? Number.POSITIVE_INFINITY);
	const missing = missingAmount(assessment);
	const check = usage?.origin === 'declared' && usage.used > usage.limit
		? `check used: it says ${numberText(usage.used)}, but the limit is ${numberText(usage.limit)}; if it is right, `
		: '';
	const free = missing <= freeable ? ` or free ${withUnit(missing, unit)}` : '';
	return `${check}${requestWords(assessment)}${free}${assessment.status === 'low' ? ' soon' : ''}`;
}

;// ./report/wording/quota-sentences.js

function headroomArithmetic({ quota: { headroom, unit }, demand }) {
	const left = headroomText(headroom, unit);
	if (demand === null)
		return left;
	const after = maxLeftAfter(headroom, demand);
	const hasFigure = demand.kind === 'counted' || demand.atLeast > 0;
	const demanded = demandText(demand, unit);
	const amount = hasFigure ? `${demanded} needed` : `demand ${demanded}`;
	const needed = `${left}, ${amount}`;
	return after === null
		? needed
		: `${needed}, ${atMostPrefix(headroom, demand)}${withUnit(after, unit)} after`;
}
function headroomText(headroom, unit) {
	switch (headroom.kind) {
		case 'counted': {
			const left = `${withUnit(headroom.left, unit)} left`;
			if (headroom.usage === null)
				return left;
			const { limit, used } = headroom.usage;
			const declared = isDeclared(headroom) ? ' (declared)' : '';
			return `${numberText(limit)} limit \u2212 ${numberText(used)} used${declared} = ${left}`;
		}
		case 'unlimited':
			return 'unlimited';
		case 'at-most':
			return `at most ${withUnit(headroom.limit, unit)} left (usage not reported)`;
		case 'unknown':
			return causeOf(headroom.cause);
	}
}
function causeOf(unknown) {
	switch (unknown.kind) {
		case 'absent':
			return `the response has no ${unknown.field}`;
		case 'not-limited':
			return `the response has no ${unknown.field}: there is no such limit here`;
		case 'not-offered':
			return `the response has no ${unknown.field}, which this region may not offer`;
		case 'malformed':
			return `${unknown.field} is not a whole number from 0 to 2^53 \u2212 1: ${unknown.found}`;
		case 'listed-twice':
			return `the response lists ${unknown.field} twice`;
		case 'unreadable':
			return 'the service could not be read';
	}
}
function quotaNote(assessment) {
	const { status, quota, demand, required } = assessment;
	const { headroom } = quota;
	switch (status) {
		case 'short':
		case 'low':
			return requestText(assessment);
		case 'unknown':
			if (headroom.kind === 'unknown')
				return causeOf(headroom.cause);
			return demand?.kind === 'unknown' ? demand.cause : noUsage;
		case 'not-judged':
			if (quota.exemption !== null)
				return quota.exemption;
			return headroom.kind === 'at-most' && required !== null ? noUsage : '';
		case 'partly-checked':
			return uncountedClause(assessment);
		case 'ok':
			return '';
	}
}
const edgesQuota = 'ges.edge_volume';
function uncountedClause({ quota, demand }) {
	if (demand?.kind !== 'uncounted')
		return '';
	if (demand.lookalike !== null)
		return `${demand.lookalike} of the plan is not counted`;
	return quota.name === edgesQuota
		? 'edges of the plan are not counted'
		: 'the plan does not say how much it needs';
}
const noUsage = 'the API does not report usage';

;// ./report/wording/plan-lines.js

function plannedLines(plannedUsages, format) {
	if (plannedUsages.length === 0)
		return ['the Terraform plan needs no quota of the services that are read'];
	return leftOutFirst(plannedUsages).map((plannedUsage) => usageLine(plannedUsage, format));
}
function plannedSummary(plannedUsages, urgent, format) {
	if (plannedUsages.length <= maxNamedUsages)
		return plannedLines(plannedUsages, format);
	const totals = plannedTotals(plannedUsages).map(([quota, demand]) => `${usageLine({ quota, address: null, demand }, format)} in all`);
	return [
		...totals,
		...mainUsages(plannedUsages, urgent).map((one) => usageLine(one, format)),
		`and ${numberText(plannedUsages.length - maxNamedUsages)} more`,
	];
}
function usageLine({ quota, address, demand }, format) {
	const what = address === null ? 'the Terraform plan' : format(address);
	const of = format(quota);
	const unit = definitionOf(quota)?.unit ?? null;
	switch (demand?.kind) {
		case undefined:
			return `${what} is left out of this run and not counted`;
		case 'counted':
			return `${what} needs ${demandText(demand, unit)} of ${of}`;
		case 'uncounted': {
			const why = demand.lookalike === null
				? ''
				: `: this version does not know the type ${format(demand.lookalike)}`;
			return `${what} may need ${of} (not counted${why})`;
		}
		case 'unknown':
			return `${what} needs ${demand.atLeast === 0 ? 'an unknown number' : demandText(demand, unit)} of ${of}`;
	}
}
function unreadServicesNote({ policy: { unreadServices } }, format) {
	if (unreadServices.length === 0)
		return [];
	const named = unreadServices.map(format).join(', ');
	return [`The plan needs quotas of ${named} that are not read. Add ${named} to services.`];
}
function leavesEdgesOut(plannedUsages) {
	return plannedUsages.some(({ quota, address, demand }) => quota === edgesQuota &&
		address !== null &&
		demand?.kind === 'uncounted' &&
		demand.lookalike === null);
}
function lookalikesIn(plannedUsages) {
	const types = plannedUsages
		.map(({ demand }) => lookalikeIn(demand))
		.filter((type) => type !== null);
	return [...new Set(types)];
}
function uncheckedLines(types, format) {
	if (types.length === 0)
		return [];
	const counted = types.map(({ type, count }) => `${count} ${format(type)}`);
	const shown = firstOf(counted, maxNamedUsages, 'more types');
	return [`in the plan and not checked: ${shown}`];
}
function notableSettings({ policy, warnOnly, }) {
	return [...unsetInputs(policy), ...(warnOnly ? ['warn-only: no verdict fails the step'] : [])];
}
function unsetInputs({ planned, demand, baseline }) {
	const unset = [
		...(planned === null ? ['terraform-plan'] : []),
		...(demand.length === 0 ? ['demand'] : []),
		...(baseline === null ? ['baseline'] : []),
	];
	const isNothingPlanned = planned === null && demand.length === 0;
	if (unset.length === 0)
		return [];
	return [`${unset.join(', ')}: not set${isNothingPlanned ? ', nothing is planned' : ''}`];
}

;// ./report/wording/remedy.js

const huaweiServer = { operator: 'Huawei Cloud', retryableCodes: [] };
const authorityAdvice = {
	github: {
		operator: 'GitHub',
		retryableCodes: [],
		address: 'ACTIONS_ID_TOKEN_REQUEST_URL',
		forbidden: idTokenPermission,
		notFound: 'keep ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it',
	},
	iam: {
		...huaweiServer,
		address: 'region, cloud or iam-endpoint',
		forbidden: 'grant a role in this project to the user or agency that signs in; an IAM user also needs programmatic access',
		notFound: 'check project-id, identity-provider if there is one, and region or iam-endpoint',
	},
	sts: {
		...huaweiServer,
		address: 'region, cloud or sts-endpoint (not every region has STS)',
		forbidden: 'allow the audience and the subject of this job (such as repo:OWNER/REPO:ref:refs/heads/main) in the trust policy of the agency',
		notFound: 'check oidc-provider-urn, oidc-agency-urn, oidc-audience, and region or sts-endpoint',
	},
};
function serviceAdvice(key) {
	const { advice, retryableCodes = [] } = serviceOf(key);
	const address = `region, cloud or ${endpointInputName(key)}`;
	return { ...huaweiServer, ...advice, retryableCodes, address };
}
function serviceRemedy(failed, { certificateFile, keyVariables }) {
	const server = failed.failure.kind === 'not-signed-in'
		? authorityAdvice[failed.failure.authority]
		: serviceAdvice(failed.source.service);
	const { failure, exchange } = failedRequest(failed);
	switch (failure.kind) {
		case 'network':
			return networkRemedy(failure.code, server.address, certificateFile);
		case 'timeout':
			return 'run the job again, increase timeout-seconds, or check https_proxy if it is set';
		case 'signed-out':
			return authRemedy(failure.credentialKind, failure.authFailure).replace(/access-key|secret-key|security-token/g, (input) => keyVariables[input] ?? input);
		case 'no-permission':
			return server.forbidden;
		case 'not-found':
			return server.notFound;
		case 'status':
			return server.retryableCodes.includes(failure.apiError.code ?? '')
				? retryRemedy(server, exchange)
				: statusRemedy(server, exchange);
		case 'error-code':
			return retryRemedy(server, exchange);
		case 'not-json':
			return `check ${server.address}: a proxy or a login page may have responded instead`;
		case 'malformed':
			return 'run the job again; if that does not help, update the gate or report it: the API may have changed';
		case 'not-asked':
			return failure.because === 'late' ? 'increase timeout-seconds' : 'fix the credential first';
	}
}
function retryRemedy({ operator }, { requestId }) {
	const given = requestId === null ? 'the host and the time of the request' : 'the request ID in the log';
	return `run the job again in a minute; if that does not help, give ${operator} support ${given}`;
}
function statusRemedy(server, exchange) {
	const status = exchange.status ?? 0;
	if (status >= 300 && status < 400) {
		return `check ${server.address}: redirects are not followed`;
	}
	return blamesRequest(status) ? server.notFound : retryRemedy(server, exchange);
}

;// ./report/wording/unknown-quotas.js

function unknownQuotas(assessments, policy) {
	const unknown = assessments.filter(isUnknownFigure);
	if (unknown.length === 0)
		return [];
	const asked = askedBy(policy);
	const explanations = unknown.map((one) => explanationOf(one, asked));
	const groups = groupBy(explanations, ({ quota, cause, remedy, isShared }) => JSON.stringify(isShared ? [cause, remedy] : quota.id));
	return [...groups.values()].map(toUnknownQuotas);
}
function toUnknownQuotas([first, ...others]) {
	const { left, cause, remedy } = first;
	const statement = others.length > 0 || left === null ? cause : `${left}, and ${cause}`;
	return { quotas: [first, ...others].map(({ quota }) => quota), statement, remedy };
}
function askedBy({ thresholds, warnThresholds, demand, planned, onUnknown }) {
	const taken = (planned ?? []).filter((one) => one.demand !== null && one.demand.kind !== 'uncounted');
	const byResources = taken.filter(({ address }) => address !== null);
	const lines = [...thresholds, ...warnThresholds, ...demand];
	const named = [...lines.map(({ pattern }) => pattern), ...byResources.map(({ quota }) => quota)];
	return {
		named: new Set(named.map(nameKey)),
		planned: new Set(taken.map(({ quota }) => nameKey(quota))),
		remedies: remediesIn(taken, onUnknown),
		instead: onUnknown === 'warn' ? 'leave it, as on-unknown is warn' : 'set on-unknown: warn',
	};
}
function remediesIn(taken, onUnknown) {
	const advice = onUnknown === 'warn' ? ', or set on-unknown: warn' : '';
	const pairs = taken.flatMap(({ quota, demand }) => demand?.kind === 'unknown'
		? [[nameKey(quota), demand.remedy.replace(advice, '')]]
		: []);
	const all = [...groupPairs(pairs)];
	return new Map(all.map(([key, remedies]) => [key, [...new Set(remedies)]]));
}
const maxRemedies = 5;
function remedyForAll(remedies) {
	const more = remedies.length - maxRemedies;
	return [...remedies.slice(0, maxRemedies), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
function explanationOf({ quota, demand }, asked) {
	const { name, headroom, unit } = quota;
	const key = nameKey(name);
	const unknownDemand = demand?.kind === 'unknown'
		? { cause: demand.cause, remedy: remedyForAll(asked.remedies.get(key) ?? [demand.remedy]) }
		: null;
	const remedy = asked.planned.has(key) ? asked.instead : `${leaveUnnamed}, or ${asked.instead}`;
	if (headroom.kind === 'unknown') {
		const { cause } = headroom;
		return unknownDemand !== null && isNonexistent(cause) && !asked.named.has(key)
			? { quota, left: null, ...unknownDemand, isShared: true }
			: { quota, left: null, ...figureExplanation(cause, remedy), isShared: false };
	}
	if (unknownDemand !== null) {
		return { quota, left: leftNowText(headroom, unit), ...unknownDemand, isShared: true };
	}
	const declare = `add ${name}: N to used, with the number N that is in use`;
	const what = quotasWithoutUse.includes(name) ? declare : remedy;
	return { quota, left: null, cause: notKnown(noUsage), remedy: what, isShared: true };
}
function figureExplanation(cause, remedy) {
	const again = isNonexistent(cause) ? '' : 'run the job again; if that does not help, ';
	return { cause: notKnown(causeOf(cause)), remedy: `${again}${remedy}` };
}
function notKnown(why) {
	return `not known, because ${why}`;
}
const leaveUnnamed = 'name only known quotas in thresholds, warn-thresholds and demand';

;// ./report/wording/finding.js

function findingsOf(result) {
	const { policy, verdict } = result;
	const { assessments } = verdict;
	const unknown = policy.onUnknown === 'ignore' ? [] : unknownFindings(result);
	return [
		...shortages(assessments, 'short'),
		...failureGroups(result.serviceResults).map((group) => ({
			...finding('unread', [], describeFailures(group), serviceRemedy(group[0], result)),
			count: group.length,
		})),
		...unknown,
		...shortages(assessments, 'low'),
		...unplannedIn(assessments).map((fallen) => finding('drift', [fallen.quota], describeDrift(fallen), driftRemedy(fallen))),
	];
}
function unknownFindings({ policy, verdict }) {
	return unknownQuotas(verdict.assessments, policy).map(({ quotas, statement, remedy }) => finding('unknown', quotas, statement, remedy));
}
function finding(kind, quotas, statement, remedy) {
	const names = quotas.map(displayName);
	const count = Math.max(1, names.length);
	return { kind, quotas: names, count, statement, remedy, request: null };
}
function inputFinding(problem) {
	return finding('input', [], problemClause(problem), problem.remedy);
}
function publicFindings(problems) {
	return problems.map(publicProblem).map(inputFinding);
}
function shortages(assessments, kind) {
	return bySeverity(assessments)
		.filter(({ status }) => status === kind)
		.map((one) => ({
		...finding(kind, [one.quota], describeShortage(one), quotaNote(one)),
		request: requestWords(one),
	}));
}
function statementWithQuotas({ quotas, statement }) {
	return quotas.length === 0 ? statement : `${namesText(quotas)}: ${statement}`;
}
function findingText(finding) {
	return twoSentences(statementWithQuotas(finding), finding.remedy);
}
function twoSentences(wrong, remedy) {
	return `${wrong}. ${capitalized(remedy)}.`;
}
function capitalized(clause) {
	return clause.replace(/^[a-z]+(?=[ ,])/, (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
}
function unplannedIn(assessments) {
	const unplannedUse = ({ drift }) => drift?.unplanned ?? 0;
	return assessments
		.filter(hasUnplannedUse)
		.toSorted((one, other) => unplannedUse(other) - unplannedUse(one));
}
function describeDrift(assessment) {
	const { consumed, before, lowered } = assessment.drift ?? {};
	const { unit } = assessment.quota;
	return consumedBeyondPlan(assessment) > 0
		? `${numberWithVerb(consumed ?? 0, unit)} gone since the baseline, ${plannedText(before?.planned ?? 0, unit)} planned`
		: `the limit was lowered by ${withUnit(lowered ?? 0, unit)} since the baseline`;
}
function plannedText(planned, unit) {
	if (planned === 0)
		return 'none was';
	return `${withUnit(planned, unit)} ${planned === 1 ? 'was' : 'were'}`;
}
function driftRemedy(assessment) {
	const beyond = consumedBeyondPlan(assessment);
	return beyond > 0
		? `find out what else used ${withUnit(beyond, assessment.quota.unit)}`
		: 'find out who lowered the limit';
}
function consumedBeyondPlan({ drift }) {
	return (drift?.consumed ?? 0) - (drift?.before.planned ?? 0);
}

;// ./report/wording/reason.js

function reasonText(result) {
	switch (result.kind) {
		case 'judged':
			return `${verdictText(result)}${regionSentence(result)}`;
		case 'invalid-inputs': {
			const findings = publicFindings(result.problems);
			const first = findings.slice(0, 1).map(findingText).join('');
			return `${first}${othersText(findings.slice(1))} No request was sent.`;
		}
		case 'undelivered':
			return twoSentences(result.statement, result.remedy);
		case 'crashed':
			return `The gate failed: ${result.message}.`;
	}
}
function verdictText(result) {
	const { verdict } = result;
	const whyNothing = whyNothingChecked(result);
	if (whyNothing !== null)
		return `Nothing was checked. ${whyNothing}`;
	const findings = findingsOf(result);
	const obstacles = (verdict.kind === 'warn' ? warned : obstructive)
		.map((kind) => worst(findings.filter((finding) => finding.kind === kind)))
		.filter((obstacle) => obstacle !== '');
	if (obstacles.length > 0)
		return obstacles.join(' ');
	const ignored = verdict.assessments.filter(isUnknownFigure).length;
	if (verdict.kind !== 'pass')
		return ignored === 0 ? nothingMatched : nothingKnown(result);
	const more = ignored === 0 ? [] : [ignoredText(ignored)];
	return [enough(result), ...partly(result), ...more].join(' ');
}
const obstructive = ['short', 'unread', 'unknown'];
const warned = [...obstructive, 'low', 'drift'];
function whyNothingChecked({ policy, verdict, serviceResults }) {
	const listServices = 'To check quotas all the same, list their services in services.';
	if (policy.planNeedsNothing)
		return `The plan needs no quota that the gate can read. ${listServices}`;
	const hasNoLimits = verdict.kind === 'warn' &&
		verdict.assessments.length === 0 &&
		serviceResults.every(({ kind }) => kind === 'read');
	return hasNoLimits ? `The plan needs only quotas that have no limit here. ${listServices}` : null;
}
const nothingMatched = 'Nothing was checked. No threshold matches a quota that is known. Add one to thresholds.';
const maxCauses = 3;
function nothingKnown(result) {
	const findings = unknownFindings(result);
	const told = findings.slice(0, maxCauses).map(findingText).join(' ');
	return `Nothing was checked, and on-unknown is ignore. ${told}${othersText(findings.slice(maxCauses))}`;
}
function ignoredText(count) {
	const notKnown = count === 1 ? 'quota is not known' : 'quotas are not known';
	return `${numberText(count)} ${notKnown}, and on-unknown is ignore. The log says why.`;
}
function enough({ verdict }) {
	const judged = verdict.assessments.filter(({ status }) => status === 'ok').length;
	if (judged === 0)
		return 'Enough is left of what was checked.';
	return judged === 1
		? 'The one quota that was checked has enough left.'
		: `${judged === 2 ? 'Both' : `All ${numberText(judged)}`} quotas that were checked have enough left.`;
}
function partly({ verdict }) {
	const parts = verdict.assessments.filter(({ status }) => status === 'partly-checked');
	const named = parts.map((one) => `${displayName(one.quota)} (${uncountedClause(one)})`);
	return parts.length === 0 ? [] : [`Partly checked: ${named.join(', ')}.`];
}
const reason_others = {
	short: ['other quota is short', 'other quotas are short'],
	unread: ['other could not be read', 'others could not be read'],
	unknown: ['other quota is not known', 'other quotas are not known'],
	low: ['other quota is low', 'other quotas are low'],
	drift: ['other quota fell more than planned', 'other quotas fell more than planned'],
	input: ['other problem with inputs', 'other problems with inputs'],
};
function worst([first, ...rest]) {
	return first === undefined ? '' : `${statementWithQuotas(first)}.${othersText(rest)}`;
}
function othersText(findings) {
	const [first] = findings;
	if (first === undefined)
		return '';
	const [one, several] = reason_others[first.kind];
	const count = findings.reduce((sum, finding) => sum + finding.count, 0);
	return ` ${numberText(count)} ${count === 1 ? one : several}.`;
}
function regionSentence(result) {
	const region = regionOf(result);
	return region === null ? '' : ` Region: ${region}.`;
}

;// ./report/log.js

function logGroupsOf(result) {
	const { serviceResults, policy } = result;
	const groups = groupsOf(serviceResults);
	const { planned, unchecked } = policy;
	if (planned === null)
		return groups;
	const lines = [...planLines(planned), ...uncheckedLines(unchecked, asPlainText)];
	return [{ title: 'What the Terraform plan needs', lines }, ...groups];
}
function asPlainText(name) {
	return name;
}
function planLines(planned) {
	const lines = plannedLines(planned, asPlainText);
	const more = lines.length - maxLoggedUsages;
	return more > 0 ? [...lines.slice(0, maxLoggedUsages), `and ${more} more`] : lines;
}
function groupsOf(serviceResults) {
	return services
		.map(({ key, title }) => ({
		title: `How ${title} was read`,
		lines: serviceResults
			.filter(({ source }) => source.service === key)
			.map(({ source, exchange }) => exchangeLine(sourceTitle(source), exchange)),
	}))
		.filter(({ lines }) => lines.length > 0);
}
function exchangeLine(title, exchange) {
	return `${title} at ${exchange.host}: ${describeExchange(exchange, asPlainText)}`;
}
function retryLine(title, failed, waitMs) {
	return `${describeFailure(title, failed)}. Retrying in ${(waitMs / 1000).toFixed(1)} s.`;
}
function quotaLinesOf(result) {
	return [
		...result.verdict.assessments.filter((one) => !isUnread(one)).map(quotaLine),
		...unreadServicesNote(result, asPlainText),
	];
}
function verdictLine(result) {
	return `Verdict: ${verdictOf(result)}. ${verdictReason(result)}`;
}
function verdictReason(result) {
	if (result.kind !== 'invalid-inputs')
		return reasonText(result);
	const count = new Set(result.problems.map(({ input }) => input)).size;
	const wrong = count === 1 ? '1 input is wrong' : `${count} inputs are wrong`;
	return `${wrong}. No request was sent.`;
}
function waitingLine({ assessments }, seconds) {
	const short = bySeverity(assessments)
		.filter(({ status }) => status === 'short')
		.map((one) => {
		const missing = `${withUnit(missingAmount(one), one.quota.unit)} missing`;
		return `${displayName(one.quota)} (${missing}${one.isEarlier ? `, ${asOfEarlier}` : ''})`;
	});
	return `Not enough quota yet: ${namesText(short)}. Reading again in ${seconds} s.`;
}
function quotaLine(assessment) {
	const { quota, status, demand, required, warnBelow, isEarlier } = assessment;
	const isDemandOnly = required === 0 && demand !== null;
	const minimums = [
		...(required === null || isDemandOnly ? [] : [`threshold ${withUnit(required, quota.unit)}`]),
		...(warnBelow === null ? [] : [`warning threshold ${withUnit(warnBelow, quota.unit)}`]),
	];
	const note = quotaNote(assessment);
	const isRedundant = note === '' || note === noUsage || quota.headroom.kind === 'unknown';
	const parts = [
		headroomArithmetic(assessment),
		...(status === 'not-judged' ? [] : minimums),
		...(isRedundant ? [] : [note]),
		...(isEarlier ? [asOfEarlier] : []),
	];
	return `${status.padEnd('partly-checked'.length)} ${displayName(quota)}: ${parts.join(', ')}`;
}

;// ./report/annotations.js

const maxAnnotations = 10;
function annotationsOf(result) {
	const known = knownAnnotations(result);
	const explained = isGreen(result) || known.some(({ kind }) => kind === 'error');
	const all = explained ? known : [...known, unexplained(result)];
	const ofKind = (wanted) => all.filter(({ kind }) => kind === wanted);
	return [
		...capAnnotations(ofKind('error'), maxAnnotations),
		...capAnnotations(ofKind('warning'), maxAnnotations - 1),
	];
}
function knownAnnotations(result) {
	switch (result.kind) {
		case 'judged':
			return findingsOf(result).map((finding) => ({
				kind: kindOf(finding, result),
				title: titles[finding.kind],
				message: `${findingText(finding)}${regionSentence(result)}`,
			}));
		case 'invalid-inputs':
			return result.problems.map(inputFinding).map((finding) => ({
				kind: 'error',
				title: titles[finding.kind],
				message: findingText(finding),
			}));
		case 'undelivered':
			return [
				{ kind: 'error', title: 'Result not delivered', message: reasonText(result) },
				...knownAnnotations(result.outcome),
			];
		case 'crashed':
			return [{ kind: 'error', title: 'Quota gate failed', message: `${result.message}.` }];
	}
}
const titles = {
	short: 'Quota too low',
	unread: 'Quota not readable',
	unknown: 'Quota not known',
	low: 'Quota running low',
	drift: 'Quota fell more than planned',
	input: 'Wrong input',
};
function kindOf({ kind }, result) {
	const { warnOnly, policy } = result;
	const isWarning = {
		short: isGreen(result),
		unread: warnOnly || policy.onError === 'warn',
		unknown: warnOnly || policy.onUnknown === 'warn',
		low: true,
		drift: true,
		input: false,
	};
	return isWarning[kind] ? 'warning' : 'error';
}
function unexplained(result) {
	return { kind: 'error', title: 'No verdict', message: reasonText(result) };
}
function capAnnotations(annotations, max) {
	const first = annotations.slice(0, max - 1);
	const [last, ...rest] = annotations.slice(max - 1);
	if (last === undefined)
		return first;
	const more = rest.length > 0 ? ` And ${rest.length} more: see the job summary or the output report.` : '';
	return [...first, { ...last, message: `${last.message}${more}` }];
}

;// ./report/reported-quota.js

function reportedQuota(assessment) {
	const { quota, status, demand, required, warnBelow, drift } = assessment;
	const { headroom } = quota;
	const left = leftOrNull(headroom);
	const usage = headroom.kind === 'counted' ? headroom.usage : null;
	const planned = isExact(demand) ? minimumDemand(demand) : null;
	return {
		id: quota.id,
		name: quota.name,
		instance: quota.instance,
		unit: quota.unit,
		status,
		headroom: headroom.kind,
		limit: limitOrNull(headroom),
		used: usage?.used ?? null,
		usedDeclared: isDeclared(headroom),
		left,
		planned,
		leftAfter: left === null || planned === null ? null : left - planned,
		required,
		warnBelow,
		note: quotaNote(assessment),
		leftBefore: drift?.before.left ?? null,
		plannedBefore: drift?.before.planned ?? null,
		consumed: drift?.consumed ?? null,
	};
}

;// ./report/report.js

function reportOf(result, checkedAt) {
	const judged = result.kind === 'judged';
	return {
		version: 1,
		verdict: verdictOf(result),
		reason: reasonText(result),
		checkedAt,
		region: regionOf(result),
		quotas: judged ? result.verdict.assessments.map(reportedQuota) : [],
		failures: judged
			? failuresOf(result.serviceResults).map((one) => reportedFailure(one, result))
			: [],
		project: judged ? result.project : null,
		reads: judged ? result.waited.reads : 0,
		waitedSeconds: judged ? result.waited.seconds : 0,
		inputErrors: result.kind === 'invalid-inputs' ? publicFindings(result.problems).map(findingText) : [],
	};
}
function reportedFailure(failed, result) {
	const { source, failure } = failed;
	const request = failedRequest(failed);
	const { exchange } = request;
	return {
		service: source.service,
		instance: source.instance,
		kind: failure.kind === 'not-json' ? 'malformed' : failure.kind,
		status: exchange.status,
		code: codeOf(request.failure),
		message: twoSentences(describeFailures([failed]), serviceRemedy(failed, result)),
		requestId: exchange.requestId,
		attempts: exchange.attempts,
	};
}
function codeOf(failure) {
	if (failure.kind === 'network')
		return failure.code;
	return 'apiError' in failure ? failure.apiError.code : null;
}

;// ./report/summary/markdown.js

function escapeMarkdown(text) {
	return text
		.replace(/[^A-Za-z0-9 .,;:()%'=\u2212\u2013\u2026-]/gu, (character) => character > '\x7f' && letterOrNumber().test(character) ? character : entity(character))
		.replace(/:(?! )|www\./gi, (match) => [...match].map(entity).join(''));
}
function inlineCode(text) {
	return `<code>${escapeMarkdown(text)}</code>`;
}
const letterOrNumber = lazyPattern(String.raw `[\p{L}\p{N}]`);
function entity(character) {
	return `&#${character.codePointAt(0)};`;
}
function markdown_table(columns, rows, maxBytes) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	const head = [
		line(columns.map(({ title }) => title)),
		line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
	];
	const body = rows.map((row) => line(columns.map(({ cell }) => cell(row))));
	const { lines, omitted } = fitLines(body, maxBytes);
	return `${[...head, ...lines].join('\n')}${more(omitted)}`;
}
function list(entries, maxBytes) {
	const { lines, omitted } = fitLines(entries.map((entry) => `- ${entry}`), maxBytes);
	return `${lines.join('\n')}${more(omitted)}`;
}
function more(count) {
	return count > 0 ? `\n\n\u2026and ${count} more.` : '';
}
function details(title, markdown) {
	return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
const maxLines = 1000;
function fitLines(all, maxBytes) {
	const encoder = new TextEncoder();
	let used = 0;
	const lines = all.slice(0, maxLines).filter((line) => {
		used += encoder.encode(line).length + 1;
		return used <= maxBytes;
	});
	return { lines, omitted: all.length - lines.length };
}

;// ./report/summary/quota-table.js

const maxTableBytes = 192 * 1024;
function quotaTable(assessments, hasDemand) {
	const columns = [...nameColumns, ...(hasDemand ? demandColumns : thresholdColumns)];
	return markdown_table(columns, bySeverity(assessments), maxTableBytes);
}
const nameColumns = [
	{ title: '', align: 'left', cell: iconCell },
	{ title: 'Quota', align: 'left', cell: nameAndUnit },
];
const thresholdColumns = [
	{ title: 'Left', align: 'right', cell: (one) => boldIfExact(one, leftCell(one)) },
	{ title: 'Threshold', align: 'right', cell: thresholdCell },
];
const demandColumns = [
	{ title: 'Left', align: 'right', cell: leftCell },
	{ title: 'Needed', align: 'right', cell: neededCell },
	{ title: 'After', align: 'right', cell: afterCell },
];
const icons = {
	short: '\u274c',
	unknown: '\u2753',
	low: '\u26a0\ufe0f',
	'partly-checked': '\ud83d\udd36',
	ok: '\u2705',
	'not-judged': '\u2796',
};
function iconCell(assessment) {
	const { status } = assessment;
	const isEnough = status === 'ok' || status === 'partly-checked';
	return isEnough && hasUnplannedUse(assessment) ? '\u26a0\ufe0f' : icons[status];
}
function nameAndUnit({ quota }) {
	const name = inlineCode(displayName(quota));
	return quota.unit === null ? name : `${name} in ${quota.unit}`;
}
function leftCell({ quota: { headroom } }) {
	const limit = limitOrNull(headroom);
	const total = headroom.kind === 'counted' && limit !== null ? ` of ${numberText(limit)}` : '';
	return `${headroomCell(headroom)}${total}`;
}
function headroomCell(headroom) {
	switch (headroom.kind) {
		case 'counted':
			return numberText(headroom.left);
		case 'at-most':
			return `at most ${numberText(headroom.limit)}`;
		case 'unlimited':
			return 'unlimited';
		case 'unknown':
			return 'not known';
	}
}
function neededCell({ demand }) {
	return demand === null ? '\u2013' : nonBreaking(demandText(demand));
}
function afterCell(assessment) {
	const { quota, demand } = assessment;
	const most = maxLeftAfter(quota.headroom, demand);
	if (most === null)
		return nonBreaking(headroomCell(quota.headroom));
	const text = `${atMostPrefix(quota.headroom, demand)}${numberText(most)}`;
	const figure = boldIfExact(assessment, text);
	const minimum = missedMinimum(assessment) ?? 0;
	return nonBreaking(minimum > 0 ? `${figure} &#60; ${numberText(minimum)}` : figure);
}
function nonBreaking(text) {
	return text.replaceAll(' ', '\u00a0');
}
function thresholdCell({ status, required, warnBelow }) {
	if (status === 'not-judged')
		return '\u2013';
	const minimum = status === 'low' ? warnBelow : (required ?? warnBelow);
	return minimum === null ? '\u2013' : numberText(minimum);
}
function boldIfExact({ quota, demand }, text) {
	return quota.headroom.kind === 'counted' && isExact(demand) ? `**${text}**` : text;
}

;// ./report/summary/drift.js

const maxPartBytes = 64 * 1024;
function driftSection({ verdict: { assessments }, policy: { baseline }, }) {
	if (baseline === null)
		return [];
	const fallen = unplannedIn(assessments);
	const others = assessments.filter((one) => one.drift !== null && !hasUnplannedUse(one));
	const changes = markdown_table(columns, [...fallen, ...others], maxPartBytes);
	const parts = [changes, ...unmatchedQuotas(assessments, baseline)];
	const since = escapeMarkdown(minuteText(baseline.checkedAt));
	return [details(`Changes since ${since}`, parts.join('\n\n'))];
}
const columns = [
	{ title: '', align: 'left', cell: (one) => (hasUnplannedUse(one) ? '\u26a0\ufe0f' : '') },
	{ title: 'Quota', align: 'left', cell: nameAndUnit },
	{ title: 'Then', align: 'right', cell: ({ drift }) => figure(drift?.before.left) },
	{ title: 'Now', align: 'right', cell: ({ quota }) => figure(leftOrNull(quota.headroom)) },
	{ title: 'Gone', align: 'right', cell: ({ drift }) => figure(drift?.consumed) },
	{ title: 'Planned', align: 'right', cell: ({ drift }) => figure(drift?.before.planned) },
];
function figure(known) {
	return known === null || known === undefined ? 'not known' : numberText(known);
}
function unmatchedQuotas(assessments, baseline) {
	const quotas = assessments.map(({ quota }) => quota);
	const added = assessments.filter(({ drift }) => drift === null).map(({ quota }) => quota);
	const lines = [
		...added.map((quota) => `${inlineCode(displayName(quota))} is not in the baseline`),
		...onlyInBaseline(quotas, baseline).map((then) => `${inlineCode(displayName(then))} is only in the baseline`),
	];
	return lines.length === 0 ? [] : [list(lines, maxPartBytes)];
}

;// ./report/summary/heading.js

function headingOf(result) {
	const region = regionOf(result);
	const where = region === null ? '' : ` \u00b7 ${region}`;
	return `## ${headingText(result)}${where}`;
}
function headingText(result) {
	switch (result.kind) {
		case 'judged':
			return `${iconOf(result)} ${judgedHeading(result)}`;
		case 'invalid-inputs':
			return '\u274c Wrong input';
		case 'undelivered':
			return '\u274c Result not delivered';
		case 'crashed':
			return '\u274c Quota could not be checked';
	}
}
function iconOf(result) {
	if (result.verdict.kind === 'pass')
		return '\u2705';
	return isGreen(result) ? '\u26a0\ufe0f' : '\u274c';
}
function judgedHeading(result) {
	switch (result.verdict.kind) {
		case 'pass':
			return 'Enough quota';
		case 'warn':
			return warningHeading(findingsOf(result));
		case 'fail':
			return 'Not enough quota to deploy';
		case 'error':
			return 'Quota could not be checked';
	}
}
function warningHeading([gravest]) {
	return gravest === undefined ? 'Nothing was checked' : warnings[gravest.kind];
}
const warnings = {
	short: 'Not enough quota to deploy',
	unread: 'Quota could not be checked',
	unknown: 'Quota could not be checked',
	low: 'Quota running low',
	drift: 'Quota fell more than planned',
	input: 'Wrong input',
};

;// ./report/summary/quota-sections.js

function quotaSections({ verdict, policy }) {
	const hasDemand = policy.demand.length > 0 || policy.planned !== null;
	const read = verdict.assessments.filter((one) => !isUnread(one));
	const urgent = read.filter(needsAttention);
	const others = read.filter((one) => !needsAttention(one));
	return [
		...(urgent.length === 0 ? [] : [quotaTable(urgent, hasDemand)]),
		...(others.length === 0 ? [] : [foldedTable(others, hasDemand, urgent.length > 0)]),
	];
}
function needsAttention(assessment) {
	const { status } = assessment;
	const isBelow = status === 'short' || status === 'low';
	return isBelow || isUnknownFigure(assessment) || hasUnplannedUse(assessment);
}
function foldedTable(assessments, hasDemand, hasUrgent) {
	const notJudged = assessments.filter(({ status }) => status === 'not-judged').length;
	const partly = assessments.filter(({ status }) => status === 'partly-checked').length;
	const fine = assessments.length - notJudged - partly;
	const counts = [
		fine === 0 ? '' : fineText(fine, hasUrgent),
		partly === 0 ? '' : `${numberText(partly)} partly checked`,
		notJudged === 0 ? '' : `${numberText(notJudged)} not checked`,
	].filter((count) => count !== '');
	const quotas = quotaTable(assessments, hasDemand);
	return details(counts.join(', '), [quotas, ...whyNotJudged(assessments)].join('\n\n'));
}
function fineText(count, hasUrgent) {
	const other = hasUrgent ? 'other ' : '';
	return `${numberText(count)} ${other}${count === 1 ? 'quota is' : 'quotas are'} fine`;
}
function whyNotJudged(assessments) {
	const reasons = new Set(assessments.filter(({ status }) => status === 'not-judged').map(reasonNotJudged));
	return reasons.size === 0 ? [] : [`\u2796 Not checked: ${[...reasons].join(', or ')}.`];
}
function reasonNotJudged({ quota, required, warnBelow }) {
	const { headroom, exemption } = quota;
	const isAsked = required !== null || warnBelow !== null;
	if (exemption !== null)
		return 'it is a limit for each parent, such as routes per route table, or a setting';
	return headroom.kind === 'at-most' && isAsked
		? 'the API does not report its usage'
		: 'no threshold matches it';
}

;// ./report/summary/notes.js

function notesBeforeTable(result) {
	const isExcused = result.warnOnly && !passed(result);
	return [
		...(isExcused ? [`${inlineCode('warn-only')} is on: the step stays green.`] : []),
		...waiting(result),
	];
}
function notesAfterTable(result) {
	const plannedUsages = result.policy.planned ?? [];
	return [
		...unreadServicesNote(result, inlineCode),
		...(leavesEdgesOut(plannedUsages) ? [edgesNote()] : []),
		...lookalikesNote(lookalikesIn(plannedUsages)),
	];
}
function edgesNote() {
	return `The plan creates or changes graphs whose edges are not counted in ${inlineCode('ges.edge_volume')}, because Huawei Cloud does not document how many edges one unit is. Set ${inlineCode('ges-edge-unit')} to count them.`;
}
function lookalikesNote(types) {
	if (types.length === 0)
		return [];
	return [
		`The plan changes resources of a type that this version does not know and does not count: ${namesText(types.map(inlineCode))}. Add what they need to ${inlineCode('demand')}.`,
	];
}
function waiting({ waited: { reads, failed, seconds } }) {
	if (reads === 1)
		return [];
	const read = failed > 0 ? 'tried to read' : 'read';
	const without = failed > 0 ? `: ${failed} of them failed` : '';
	return [`Waited ${numberText(seconds)} s for quota and ${read} it ${reads} times${without}.`];
}
function detailLines(result) {
	const { policy, serviceResults, verdict } = result;
	const urgent = bySeverity(verdict.assessments.filter(needsAttention)).map(({ quota }) => nameKey(quota.name));
	return [
		...policy.thresholds.map((threshold) => `fails below ${inlineCode(thresholdText(threshold))}`),
		...policy.warnThresholds.map((threshold) => `warns below ${inlineCode(thresholdText(threshold))}`),
		...policy.demand.map((line) => `demand ${inlineCode(`${selectorText(line)}: ${line.count}`)}`),
		...(policy.planned === null ? [] : plannedSummary(policy.planned, urgent, inlineCode)),
		...uncheckedLines(policy.unchecked, inlineCode),
		...notableSettings(result).map(escapeMarkdown),
		...policy.used.map((line) => `declared usage ${inlineCode(`${selectorText(line)}: ${line.count}`)}`),
		...serviceResults.map(({ source, exchange }) => `${sourceTitle(source)}: ${describeExchange(exchange, inlineCode)}`),
	];
}

;// ./report/summary/summary.js

const maxSectionBytes = 128 * 1024;
const quotaPages = new Map([
	['myhuaweicloud.com', 'https://console.huaweicloud.com/quota/#/quota'],
]);
const maxQuotaFindings = 10;
function summaryOf(result, context) {
	const parts = [headingOf(result), ...bodyOf(result, context), footer(result, context)];
	return `${parts.join('\n\n')}\n`;
}
function bodyOf(result, context) {
	switch (result.kind) {
		case 'judged':
			return [
				...explanation(result),
				...notesBeforeTable(result),
				...quotaSections(result),
				...notesAfterTable(result),
				...help(result, context),
				...driftSection(result),
				details('Thresholds and requests', list(detailLines(result), maxSectionBytes)),
			];
		case 'invalid-inputs': {
			const problems = publicFindings(result.problems);
			return [...findingParts(problems), 'No request was sent.', ...help(result, context)];
		}
		case 'undelivered': {
			const { outcome, statement, remedy } = result;
			const part = findingPart({ quotas: [], statement, remedy, request: null });
			const page = { ...context, troubleshooting: null };
			return [part, ...help(result, context), ...bodyOf(outcome, page)];
		}
		case 'crashed':
			return [`**The gate failed: ${escapeMarkdown(result.message)}.**`, ...help(result, context)];
	}
}
function explanation(result) {
	const parts = findingParts(findingsOf(result), quotaPages.get(result.cloud));
	if (parts.length > 0)
		return parts;
	const text = whyNothingChecked(result) ?? verdictText(result);
	return [`**${escapeMarkdown(text)}**`];
}
function findingParts(findings, quotaPage) {
	const onlyInTable = new Set(findings.filter(({ quotas }) => quotas.length > 0).slice(maxQuotaFindings));
	const shown = findings
		.filter((finding) => !onlyInTable.has(finding))
		.map((finding) => findingPart(finding, quotaPage));
	const { lines, omitted } = fitLines(shown, maxSectionBytes);
	const more = omitted + onlyInTable.size;
	return [...lines, ...(more > 0 ? [`\u2026and ${numberText(more)} more.`] : [])];
}
function findingPart({ quotas, statement, remedy, request }, quotaPage) {
	const subject = quotas.length === 0 ? '' : `${namesText(quotas.map(inlineCode))}: `;
	return `**${subject}${escapeMarkdown(statement)}.**<br>**What to do:** ${action(remedy, request, quotaPage)}.`;
}
function action(remedy, request, quotaPage) {
	if (request === null || quotaPage === undefined)
		return escapeMarkdown(remedy);
	const words = escapeMarkdown(request);
	return escapeMarkdown(remedy).replace(words, () => `[${words}](${quotaPage})`);
}
function help(result, { troubleshooting }) {
	if (isGreen(result) || troubleshooting === null)
		return [];
	return [`More help: [Troubleshooting](${troubleshooting}).`];
}
function footer(result, context) {
	if (result.kind === 'undelivered')
		return footer(result.outcome, context);
	const time = escapeMarkdown(minuteText(context.checkedAt));
	const limits = 'Quota is checked, not reserved: another deployment can still use it first.';
	return result.kind === 'judged' && result.verdict.assessments.some(isCompared)
		? `<sub>Checked ${time}. ${limits}</sub>`
		: `<sub>Ended ${time}.</sub>`;
}

;// ./report/outputs.js

const outputNames = [
	'verdict',
	'passed',
	'reason',
	'failed-quotas',
	'warned-quotas',
	'unknown-quotas',
	'report',
	'summary',
	'checked-at',
];
function outputsOf(result, context) {
	const { checkedAt } = context;
	return {
		verdict: verdictOf(result),
		passed: String(passed(result)),
		reason: reasonText(result),
		'failed-quotas': namesOf(result, ({ status }) => status === 'short'),
		'warned-quotas': namesOf(result, (one) => one.status === 'low' || hasUnplannedUse(one)),
		'unknown-quotas': namesOf(result, ({ status }) => status === 'unknown'),
		report: JSON.stringify(reportOf(result, checkedAt)),
		summary: summaryOf(result, context),
		'checked-at': checkedAt,
	};
}
function namesOf(result, condition) {
	const assessments = result.kind === 'judged' ? result.verdict.assessments : [];
	const named = assessments.filter(condition);
	return JSON.stringify(named.map(({ quota }) => displayName(quota)));
}

;// ./report/wording/undelivered.js
const partIsFile = 'part of the path is a file';
const notAllowed = 'the job may not write there';
const causes = new Map([
	['EEXIST', partIsFile],
	['ENOTDIR', partIsFile],
	['EISDIR', 'it is a folder'],
	['EACCES', notAllowed],
	['EPERM', notAllowed],
	['ENOENT', 'part of the path does not exist and cannot be created'],
	['ENOSPC', 'the disk is full'],
	['EROFS', 'the disk is read-only'],
]);
function undelivered(outcome, { code, message }) {
	const cause = causes.get(code);
	const why = cause === undefined ? `: ${message}` : ` (${code}): ${cause}`;
	return {
		kind: 'undelivered',
		outcome: outcome.kind === 'judged' ? { ...outcome, warnOnly: false } : outcome,
		statement: `report-path could not be written${why}`,
		remedy: `${code === 'ENOSPC' ? 'free space on the runner, or ' : ''}use another path`,
	};
}

;// ./report/publish.js

const writeTimeoutMs = 5_000;
function logQuotas(result, runner) {
	if (result.kind !== 'judged')
		return;
	logGroupsOf(result).forEach(runner.group);
	quotaLinesOf(result).forEach(runner.log);
}
function logVerdict(result, runner) {
	runner.log(verdictLine(result));
	annotationsOf(result).forEach(runner.annotate);
}
async function publish_writeSummary({ verdict, summary }, ports) {
	const { runner, sanitize, clock, summaryMode } = ports;
	if (summaryMode === 'never')
		return;
	if (summaryMode === 'on-problem' && verdict === 'pass')
		return;
	try {
		await abortable(runner.writeSummary(summary), clock.expiry(writeTimeoutMs));
	}
	catch (thrown) {
		const message = `${sanitize(`the job summary could not be written: ${describeError(thrown).message}`)}.`;
		runner.annotate({ kind: 'warning', title: 'Result not delivered', message });
	}
}
async function writeReport({ report }, ports, interruption) {
	const { runner, sanitize, clock, reportPath, protectedFiles } = ports;
	if (reportPath === null)
		return null;
	const timeout = clock.expiry(writeTimeoutMs);
	const signal = interruption === null ? timeout : AbortSignal.any([timeout, interruption]);
	try {
		const written = runner.writeReport(reportPath, `${report}\n`, protectedFiles, signal);
		await abortable(written, signal);
		return null;
	}
	catch (thrown) {
		return { code: errorCodeOf(thrown), message: sanitize(describeError(thrown).message) };
	}
}
function setOutputs(outputs, { runner }) {
	try {
		for (const name of outputNames.toReversed())
			runner.setOutput(name, outputs[name]);
	}
	catch (thrown) {
		throw new Error(`the outputs could not be written: ${describeError(thrown).message}`);
	}
}
async function publish(outcome, ports, interruption) {
	const intended = currentOutputs(outcome, ports);
	logQuotas(outcome, ports.runner);
	const failure = await writeReport(intended, ports, interruption);
	const result = failure === null ? outcome : undelivered(outcome, failure);
	interruption.throwIfAborted();
	logVerdict(result, ports.runner);
	const outputs = failure === null ? intended : currentOutputs(result, ports);
	setOutputs(outputs, ports);
	await abortable(publish_writeSummary(outputs, ports), interruption);
	if (failure !== null)
		await writeReport(outputs, ports, interruption);
	interruption.throwIfAborted();
	return result;
}
async function reportCrash(thrown, ports) {
	const { runner, sanitize } = ports;
	const { message, trace } = describeError(thrown);
	runner.debug(sanitize(trace));
	const crash = { kind: 'crashed', message: sanitize(message) };
	const outputs = currentOutputs(crash, ports);
	logVerdict(crash, runner);
	const outputsSet = async () => setOutputs(outputs, ports);
	await Promise.allSettled([
		outputsSet(),
		publish_writeSummary(outputs, ports),
		writeReport(outputs, ports, null),
	]);
}
function currentOutputs(result, { clock, troubleshooting }) {
	return outputsOf(result, { checkedAt: new Date(clock.now()).toISOString(), troubleshooting });
}

;// ./run.js

async function run(ports) {
	const { inputs, environment, runner, interruption } = ports;
	maskableSecrets(inputs, environment).forEach(runner.mask);
	const delivery = { ...ports, ...parseDelivery(inputs, environment) };
	try {
		const result = await abortable(checkQuotas(ports), interruption);
		return isGreen(await publish(result, delivery, interruption));
	}
	catch (thrown) {
		await reportCrash(thrown, delivery);
		return false;
	}
}
async function checkQuotas(ports) {
	const parsed = await readSettings(ports.inputs, ports);
	if (parsed.kind === 'invalid')
		return { kind: 'invalid-inputs', problems: parsed.problems };
	const settings = parsed.value;
	const { log } = ports.runner;
	[...settings.notes, ...notableSettings(settings)].forEach(log);
	ports.addRedactions(hostRedactions(settings));
	const project = projectHash(settings, ports);
	const fetchQuotas = createFetcher(settings, project, ports);
	const { policy, warnOnly, region, cloud, keyVariables, timeoutSeconds } = settings;
	const check = async () => {
		const serviceResults = await fetchQuotas(startDeadline(timeoutSeconds, ports.clock));
		return { verdict: judge(serviceResults, policy), serviceResults };
	};
	const onWait = (...wait) => log(waitingLine(...wait));
	const checked = await pollUntilEnough(check, settings, { ...ports, onWait });
	const certificateFile = await inspectCaFile(checked.serviceResults, ports);
	const told = { policy, warnOnly, region, cloud, keyVariables, project };
	return { kind: 'judged', ...checked, certificateFile, ...told };
}
function projectHash({ projectId, policy: { baseline } }, { salt: ownSalt, saltedHash }) {
	const salt = baseline?.salt ?? ownSalt;
	return { salt, hash: saltedHash(salt, projectId) };
}
function createFetcher(settings, { salt, hash }, ports) {
	const { inputs, environment, bundleText, runner } = ports;
	return createQuotaFetcher(settings, {
		...ports,
		salt,
		mask: runner.mask,
		known: () => [...knownTexts(inputs, environment, settings), bundleText(), salt, hash],
		onRetry: (...retry) => runner.log(retryLine(...retry)),
		onSignIn: (...signIn) => runner.log(exchangeLine(...signIn)),
	});
}
function inspectCaFile(serviceResults, { environment, inspectCertificateFile }) {
	const isRelevant = hasUntrustedCertificate(serviceResults);
	return inspectCertificateFile(isRelevant ? environment['NODE_EXTRA_CA_CERTS'] : undefined);
}

;// ./main.js

process.env['no_proxy'] = readableNoProxy(process.env);
const inputs = readRawInputs(actionsRunner.input);
const { sanitize, addRedactions } = createRedactor();
addRedactions(secretRedactions(inputs, process.env));
addRedactions(confidentialRedactions(inputs, process.env));
const commonPorts = {
	runner: actionsRunner,
	environment: process.env,
	clock: systemClock,
	sanitize,
	saltedHash: saltedHash,
};
if (isMainThread) {
	const { interruption, conclude, fail } = createFailClosedExit(actionsRunner, sanitize);
	run({
		...commonPorts,
		inputs,
		random: Math.random,
		send: createClient(),
		addRedactions,
		inspectCertificateFile: inspectCertificateFile,
		readInWorker: () => runInWorker(interruption),
		salt: createSalt(),
		bundleText: bundleText,
		interruption,
	}).then(conclude, fail);
}
else {
	void postResult(readLargeSettings(inputs, commonPorts));
}

