// Lambda's runtime loop on Node's own HTTP client: next, handle, response, over one kept connection. The official
// client (aws-lambda-ric) has the same loop around a native addon, which has to be compiled where it is installed.
import { Agent, request } from 'node:http';

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const root = '/2018-06-01/runtime/invocation';

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = body === undefined
      ? {}
      : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const asked = request({ host, port, method, path: `${root}${path}`, agent, headers }, (answered) => {
      const chunks = [];
      answered.on('data', (chunk) => chunks.push(chunk));
      answered.on('end', () => resolve({ headers: answered.headers, body: Buffer.concat(chunks).toString() }));
      answered.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export async function serve(handle) {
  for (;;) {
    const invocation = await call('GET', '/next');
    const requestId = invocation.headers['lambda-runtime-aws-request-id'];
    try {
      const answer = await handle(JSON.parse(invocation.body), requestId);
      await call('POST', `/${requestId}/response`, JSON.stringify(answer));
    } catch (error) {
      const { name, message, stack } = error;
      const document = { errorType: name, errorMessage: message, stackTrace: stack.split('\n').slice(1) };
      await call('POST', `/${requestId}/error`, JSON.stringify(document));
    }
  }
}
