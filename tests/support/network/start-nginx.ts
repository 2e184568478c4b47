import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackage } from "../packages/debian-packages.mjs";
import { freePort } from "./free-port";
import { waitUntilHealthy } from "./wait-until-healthy";

/** nginx in front of these servers, each request going to the next of them. */
export async function startNginx(servers: string[], publicHost: string) {
	const port = await freePort();
	const folder = mkdtempSync(join(tmpdir(), "nginx-"));
	const file = join(folder, "nginx.conf");
	writeFileSync(file, configuration(folder, port, servers, publicHost));
	const child = spawn("nginx", ["-c", file, "-p", folder], {
		stdio: "inherit",
	});
	const origin = `http://127.0.0.1:${port}`;
	await waitUntilHealthy(origin, () => {
		if (child.exitCode !== null) {
			throw new Error("nginx did not start.");
		}
	});
	return {
		origin,
		stop: async () => {
			const exit = once(child, "exit");
			child.kill("SIGTERM");
			await exit;
			rmSync(folder, { recursive: true });
		},
	};
}

function configuration(
	folder: string,
	port: number,
	servers: string[],
	publicHost: string,
) {
	const upstream = servers.map((url) => `server ${new URL(url).host};`);
	return `
daemon off;
pid ${folder}/pid;
error_log stderr error;
events {}
http {
	access_log off;
	client_body_temp_path ${folder}/body;
	proxy_temp_path ${folder}/proxy;
	fastcgi_temp_path ${folder}/fastcgi;
	uwsgi_temp_path ${folder}/uwsgi;
	scgi_temp_path ${folder}/scgi;
	upstream shop { ${upstream.join(" ")} }
	server {
		listen 127.0.0.1:${port};
		location / {
			proxy_pass http://shop;
			proxy_buffering off;
			proxy_set_header Host ${publicHost};
			proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
			proxy_set_header X-Request-Id $request_id;
			add_header X-Instance $upstream_addr always;
		}
	}
}
`;
}

const hasNginx = () => spawnSync("nginx", ["-v"]).error === undefined;

/** Whether there is an nginx, after Debian's package has been tried where we may install it. */
export function ensureNginx() {
	if (!hasNginx()) {
		installPackage("nginx-light");
	}
	return hasNginx();
}
