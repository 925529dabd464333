// Ways to load something from an address, and to run what did not come with the page. Told are those that did not fail.
const [address, done] = arguments;
const socket = address.replace(/^http/, 'ws');
// What comes of it is only seen at the server.
const unseen = 'unseen';
const make = (name, given, parent = document.body) => parent.appendChild(Object.assign(document.createElement(name), given));
const put = (name, given, parent) => new Promise((came, failed) => {
    const part = document.createElement(name);
    part.onload = () => came('loaded');
    part.onerror = () => failed('refused');
    Object.assign(part, given);
    (parent ?? document.body).append(part);
});
const event = (target, good, bad) => new Promise((came, failed) => {
    target.addEventListener(good, () => came(good));
    target.addEventListener(bad, () => failed(bad));
});
const style = async (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    throw unseen;
};
const ways = {
    fetch: () => fetch(address, { mode: 'no-cors' }),
    keepalive: () => fetch(address, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'PIN' }),
    xhr: () => new Promise((came, failed) => {
        const request = new XMLHttpRequest();
        request.onload = came; request.onerror = failed;
        request.open('GET', address); request.send();
    }),
    socket: () => event(new WebSocket(socket), 'open', 'error'),
    events: () => event(new EventSource(address), 'open', 'error'),
    // What it answers is only that the browser took it on.
    beacon: async () => { navigator.sendBeacon(address, 'PIN'); throw unseen; },
    module: () => import(address),
    script: () => put('script', { src: address }),
    module_script: () => put('script', { type: 'module', src: address }),
    image: () => put('img', { src: address }),
    image_set: () => put('img', { srcset: `${address} 2x` }),
    style: () => put('link', { rel: 'stylesheet', href: address }, document.head),
    lookup: () => put('link', { rel: 'dns-prefetch', href: address }, document.head),
    preload: () => put('link', { rel: 'preload', as: 'image', href: address }, document.head),
    prefetch: () => put('link', { rel: 'prefetch', href: address }, document.head),
    module_preload: () => put('link', { rel: 'modulepreload', href: address }, document.head),
    icon: async () => { make('link', { rel: 'icon', href: address }, document.head); throw unseen; },
    manifest: async () => { make('link', { rel: 'manifest', href: address }, document.head); throw unseen; },
    frame: async () => { make('iframe', { src: address }); throw unseen; },
    frame_of_text: async () => {
        make('iframe', { srcdoc: `<img src='${address}'><script>parent.escaped = true</script>` });
        throw unseen;
    },
    object: () => put('object', { data: address }),
    embed: () => put('embed', { src: address }),
    sound: () => event(make('audio', { src: address }), 'loadeddata', 'error'),
    film: () => event(make('video', { src: address, poster: address }), 'loadeddata', 'error'),
    font: () => new FontFace('Elsewhere', `url(${address})`).load(),
    sheet_image: () => style(`body { background-image: url(${address}) }`),
    sheet_import: () => style(`@import url(${address});`),
    attribute_image: async () => { document.body.style.listStyleImage = `url(${address})`; throw unseen; },
    drawing: async () => {
        document.body.insertAdjacentHTML('beforeend', `<svg><image href='${address}'/><use href='${address}#a'/></svg>`);
        throw unseen;
    },
    worker: () => new Promise((came, failed) => {
        const worker = new Worker(address);
        worker.onmessage = came; worker.onerror = failed;
    }),
    worker_of_text: () => new Promise((came, failed) => {
        const text = `postMessage('ran'); fetch('${address}')`;
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
        worker.onmessage = came; worker.onerror = failed;
    }),
    service_worker: () => navigator.serviceWorker.register(address),
    form: async () => { make('form', { action: address, method: 'post' }).submit(); throw unseen; },
    refresh: async () => {
        make('meta', { httpEquiv: 'refresh', content: `0; url=${address}` }, document.head);
        throw unseen;
    },
    base: async () => {
        make('base', { href: address }, document.head);
        if (!new URL('x', document.baseURI).href.startsWith(location.origin)) return 'based elsewhere';
        throw 'refused';
    },
    history: async () => history.pushState(null, '', address),
    evaluated: async () => eval('1'),
    made: async () => new Function('return 1')(),
    later: () => new Promise((came, failed) => {
        globalThis.came_later = came;
        setTimeout('came_later()', 0); setTimeout(failed, 200);
    }),
    inline: async () => {
        make('script', { textContent: 'globalThis.escaped = true' });
        if (globalThis.escaped) return 'ran';
        throw 'refused';
    },
    handler: async () => {
        document.body.insertAdjacentHTML('beforeend', '<b onclick=\'globalThis.escaped = true\'></b>');
        document.body.lastElementChild.click();
        if (globalThis.escaped) return 'ran';
        throw 'refused';
    },
    address_of_script: async () => {
        make('a', { href: 'javascript:globalThis.escaped=true' }).click();
        await new Promise((later) => setTimeout(later, 50));
        if (globalThis.escaped) return 'ran';
        throw 'refused';
    },
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    place: () => new Promise((came, failed) => navigator.geolocation.getCurrentPosition(came, failed)),
};
// What neither comes nor fails was never let go.
const late = () => new Promise((_, failed) => setTimeout(() => failed('nothing came'), 1000));
const tried = async ([name, way]) => {
    try {
        await Promise.race([way(), late()]);
        return [name];
    } catch { return []; }
};
Promise.all(Object.entries(ways).map(tried)).then((came) => done(came.flat()));
