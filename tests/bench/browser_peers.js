// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a page in headless Chromium until its operations are listed and eight frames in a row came on time. Prints milliseconds from the navigation (the
// browser runs already) and the browser's memory in kilobytes, shared pages by their share, as JSON.
// node browser_peers.js CHROMIUM URL SELECTOR COUNT [HOST-ELEMENT]; puppeteer-core is found in the folder it is started from.
const fs = require('fs');
const path = require('path');
const puppeteer = require(path.join(process.cwd(), 'node_modules', 'puppeteer-core'));

const [chromium, url, selector, count, host] = process.argv.slice(2);

/** All processes that root began, and itself. */
function family(root) {
    const parents = {};
    for (const name of fs.readdirSync('/proc'))
        if (/^\d+$/.test(name)) {
            try {
                const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
                parents[name] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
            } catch (gone) { /* it ended meanwhile */ }
        }
    const found = new Set([String(root)]);
    for (let before = 0; before !== found.size;) {
        before = found.size;
        for (const [process, parent] of Object.entries(parents))
            if (found.has(parent))
                found.add(process);
    }
    return [...found];
}

function proportionalKilobytes(root) {
    let sum = 0;
    for (const process of family(root)) {
        try {
            const rollup = fs.readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
            sum += Number(/^Pss:\s+(\d+)/m.exec(rollup)[1]);
        } catch (gone) { /* it ended meanwhile */ }
    }
    return sum;
}

(async () => {
    const browser = await puppeteer.launch({executablePath: chromium, headless: true, protocolTimeout: 180000, args: ['--no-sandbox', '--window-size=1280,800']});
    const page = await browser.newPage();
    const begun = performance.now();
    await page.goto(url, {waitUntil: 'domcontentloaded', timeout: 180000});
    await page.evaluate((selector, count, host) => new Promise(done => {
        let calm = 0;
        let last = 0;
        const look = now => {
            const root = host ? document.querySelector(host)?.shadowRoot : document;
            const listed = root ? root.querySelectorAll(selector).length : 0;
            calm = listed >= count && now - last < 50 ? calm + 1 : 0;
            last = now;
            if (calm >= 8)
                done();
            else
                requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    }), selector, Number(count), host);
    const milliseconds = performance.now() - begun;
    await new Promise(done => setTimeout(done, 1000));
    console.log(JSON.stringify({milliseconds, kilobytes: proportionalKilobytes(browser.process().pid)}));
    await browser.close();
})().catch(error => {
    console.error(String(error));
    process.exit(1);
});
