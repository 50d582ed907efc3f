import { readdirSync, readFileSync } from "node:fs";
import * as c from "@sufficiency/core";
const dir="/work/main/data/packs/kent-2025/";
const pack=c.parsePack(new Map(readdirSync(dir).map(f=>[f,readFileSync(dir+f,"utf8")])));
const b:any=new c.NetworkBuilder(pack,c.NO_ARRIVALS,"1");
for(let m=0;m<40;m++){ const n=b.network(m); const tot=n.opening.reduce((a:number,x:number)=>a+x,0)+n.waiting.length; if(tot!==3900||n.waiting.some((w:any)=>w.cell<0)) console.log(m,tot,n.waiting.filter((w:any)=>w.cell<0).length);
 const cells=b.wiring.frame.cells; let care=0; n.opening.forEach((x:number,i:number)=>{const cell=cells[Math.floor(i/12)]; if(cell.stage!=="leaver")care+=x;}); care+=n.waiting.length; if(care!==1896) console.log("care",m,care,tot); }
b.calibration.care.cells.forEach((cell:any)=>{ if(cell.group==="citizen"){ if(b.wiring.cellOf("long","citizen",cell.age,cell.placement)<0||(b.wiring.cellOf("short","citizen",cell.age,cell.placement)<0&&cell.placement!=="adoption")) console.log("missing",cell);} else { if(b.wiring.cellOf("retained","uasc",cell.age,cell.placement)<0) console.log("no retained",JSON.stringify(cell)); }});
