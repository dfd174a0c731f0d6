// Starts the Chromium of the machine for the checks, cut off from everything but it.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function chromium() {
  return puppeteer.launch({
    executablePath: places.find((path) => path && existsSync(path)),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars'],
  });
}
