import * as L from './.learn-lab.mjs';
const d=await L.loadDomain();const M=L.readMessages('/work/shared/data/civic-messages/labelled.jsonl',d);
const kn=M.filter(m=>!m.held),he=M.filter(m=>m.held);
const {table,candidates}=L.learn(kn,d);console.log(candidates,table.step,table.rows.length);
const ev=d.evidenceOf(table);
function gen(){let leaf=0,grp=0;for(const c of d.CATEGORIES){const t=c.words[0]+c.words[1];const s=d.suggestWith(t,d.CATEGORIES,ev)[0];if(s?.code===c.code)leaf++;if(s?.code.slice(0,2)===c.code.slice(0,2))grp++;}return leaf+'/'+grp+'/'+d.CATEGORIES.length}
const base={...d.TUNING};
const t=(o)=>{Object.assign(d.TUNING,base,o);console.log(JSON.stringify(o),'held',(L.accuracy(he,table,d)*100).toFixed(2),'known',(L.accuracy(kn,table,d)*100).toFixed(2),'gen',gen())};
t({});
