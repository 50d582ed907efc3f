import { readdirSync, readFileSync } from "node:fs";
import * as c from "@sufficiency/core";
import { levelArrivals } from "/work/main/packages/scenarios/src/arrivals/level.ts";
const dir="/work/main/data/packs/kent-2025/";
const files=new Map(readdirSync(dir).map(f=>[f,readFileSync(dir+f,"utf8")]));
const pack=c.parsePack(files);
const b=new c.NetworkBuilder(pack, levelArrivals(pack),"1");
const N=150; const F=b.wiring.frame; const P=F.places.length;
const stock=new Float64Array(49*2*P), fl=new Float64Array(5*F.flows.length);
let ageTot:any={};
// tap states by age: use a runner subclass hack
const ages=[..."x"].map(()=>0);
const t0=performance.now();
c.simulate(m=>b.network(m),[{observe(p:any){for(let i=0;i<stock.length;i++)stock[i]+=p.stock[i]/N; for(let t=1;t<=48;t++)for(let f=0;f<F.flows.length;f++)fl[(Math.floor((t-1)/12))*F.flows.length+f]+=p.flows[t*F.flows.length+f]/N;}}],{members:N,seed:"1"});
console.log("ms/member",(performance.now()-t0)/N);
for(let y=0;y<4;y++){ const s=(fn:any)=>F.flows.reduce((a,f,i)=>fn(f)?a+fl[y*F.flows.length+i]:a,0).toFixed(0);
 const care=(id:string)=>pack.placements.find(p=>p.id===id)?.service==="care";
 console.log(2026+y,"entries",s((f:any)=>f.kind==="entry"),"rep",s((f:any)=>f.kind==="repeat-entry"),"arr",s((f:any)=>f.kind==="arrival"),"transfers",s((f:any)=>f.kind==="transfer"),"exits cit",s((f:any)=>f.kind==="exit"&&f.group==="citizen"&&care(f.from)),"uasc other",s((f:any)=>f.kind==="exit"&&f.group==="uasc"&&care(f.from)),"18 cit",s((f:any)=>f.kind==="eighteen"&&f.group==="citizen"),"18 uasc",s((f:any)=>f.kind==="eighteen"&&f.group==="uasc"),"to SP",s((f:any)=>f.kind==="eighteen"&&f.to==="staying-put"),"ended",s((f:any)=>f.to==="ended"),"adopted",s((f:any)=>f.to==="adopted"));
 const L=pack.placements.map((p,i)=>p.service==="leaver"?[0,1].map(g=>stock[((12*(y+1))*2+g)*P+i]):[0,0]).reduce((a,x)=>[a[0]+x[0],a[1]+x[1]]); console.log("  leavers",L.map(x=>x.toFixed(0)).join("/"),(L[0]+L[1]).toFixed(0)); }
// leavers by age through expected on central network incl uasc? linear part only
