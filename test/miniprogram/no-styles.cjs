/** Stands for miniprogram-simulate's own stylesheets: jsdom lays nothing out, and a browser measures what is drawn. */
exports.getContent = () => '';
exports.compile = () => '';
exports.insert = () => undefined;
