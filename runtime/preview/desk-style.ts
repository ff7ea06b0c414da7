/** How the desk looks. */

export const DESK_STYLE = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:#eef1f2;color:#1f2933;font:15px/1.5 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;align-items:center;gap:12px 24px;padding:16px 28px;background:#fff;border-bottom:1px solid #e2e7e9}
header>div:first-child{flex:1;min-width:260px}
h1{margin:0;font-size:20px;color:#0f766e;letter-spacing:.04em}
header p{margin:2px 0 0;color:#5e6673;font-size:13px}
button,select{font:inherit;color:inherit}
button{min-height:36px;padding:0 14px;border:1px solid #cfd8dc;border-radius:18px;background:#fff;cursor:pointer}
button:hover{border-color:#0f766e;color:#0f766e}
button:disabled{opacity:.4;cursor:default}
:focus-visible{outline:2px solid #0f766e;outline-offset:2px}
.clock{display:flex;align-items:center;gap:16px;padding:6px 8px 6px 18px;border-radius:26px;background:#e6f4f1}
.clock[hidden]{display:none}
.clock small{display:block;color:#0f766e;font-size:12px;line-height:1.2}
.clock output{font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.forward{display:flex;gap:6px}
.forward button{border-color:transparent}
main{display:flex;flex-wrap:wrap;gap:28px 20px;justify-content:safe center;padding:20px 24px 32px;overflow-x:auto;align-items:flex-start}
.slot{flex:none;width:min-content}
.who,.set{contain:inline-size}
.who{display:flex;align-items:center;gap:8px;margin-bottom:10px}
.who select{flex:1;min-width:0;height:40px;padding:0 10px;border:1px solid #cfd8dc;border-radius:12px;background:#fff;font-weight:600}
.who button{width:40px;height:40px;padding:0;border-radius:12px;font-size:18px;line-height:1}
.body{border-radius:36px;padding:8px;background:#1f2933;box-shadow:0 12px 32px rgba(31,41,51,.18)}
.body iframe{display:block;border:0;border-radius:28px;background:#fff;height:min(760px,calc(100vh - 250px));min-height:520px}
.off .body{background:#8a939e}
.set{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px;justify-content:center;font-size:13px;color:#5e6673}
.set button{min-height:32px;padding:0 12px;font-size:13px}
.set button[aria-pressed="true"]{background:#0f766e;border-color:#0f766e;color:#fff}
.set button.net[aria-pressed="true"]{background:#b25e09;border-color:#b25e09}
.widths{display:inline-flex;border:1px solid #cfd8dc;border-radius:16px;overflow:hidden}
.widths button{border:0;border-radius:0;min-height:30px;padding:0 10px}
`;
