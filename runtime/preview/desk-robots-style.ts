/** How the desk's panel of WeCom groups looks. */

export const ROBOTS_STYLE = `
#robots{position:fixed;inset:0 0 0 auto;z-index:5;display:flex;flex-direction:column;width:min(420px,100vw);background:#f5f6f7;border-left:1px solid #e2e7e9;box-shadow:-12px 0 32px rgba(31,41,51,.12)}
#robots[hidden]{display:none}
@media(min-width:900px){body.with-robots{padding-right:420px}}
.robots-head{display:flex;align-items:center;justify-content:space-between;padding:14px 16px 10px 20px;background:#fff}
.robots-head h2{margin:0;font-size:17px}
.robots-head button{width:36px;padding:0;font-size:18px;line-height:1}
#robots nav{display:flex;flex-wrap:wrap;gap:6px;max-height:132px;padding:0 16px 12px;overflow-y:auto;background:#fff;border-bottom:1px solid #e2e7e9}
#robots nav:empty{display:none}
#robots nav button{min-height:32px;padding:0 12px;font-size:13px}
#robots nav button[aria-pressed="true"]{background:#0f766e;border-color:#0f766e;color:#fff}
.robots-talk{flex:1;min-height:0;overflow-y:auto;padding:16px 20px 32px}
.robots-none,.robots-time,.robots-refused{margin:8px 0;color:#5e6673;font-size:13px;text-align:center}
.robots-none{margin-top:48px}
.robots-from{margin:14px 0 4px;color:#5e6673;font-size:13px}
.robots-said{padding:10px 14px;border-radius:4px 12px 12px 12px;background:#fff;overflow-wrap:anywhere}
.robots-said p{margin:0}
.robots-said p+p{margin-top:6px}
.robots-card{border-radius:12px;background:#fff;overflow:hidden}
.robots-card>*{padding:0 16px}
.robots-card small{display:block;padding-top:12px;color:#5e6673}
.robots-card h3{margin:4px 0 0;color:#c9353f;font-size:17px}
.robots-card p{margin:4px 0}
.robots-card .quiet{color:#5e6673}
.robots-card dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:8px 0 12px;font-size:14px}
.robots-card dt{color:#5e6673}
.robots-card dd{margin:0}
.robots-card footer{padding:10px 16px;border-top:1px solid #eef0f2;color:#0f766e;font-size:14px}
`;
