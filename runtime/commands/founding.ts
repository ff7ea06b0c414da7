/** `npm run founding`: a code by which the town of a CloudBase environment can be founded, once. */
import { foundingCode } from '../founding/code.ts';

const { code, hash } = foundingCode();
console.log(`建镇码（只显示这一次，交给系统管理员本人）：

  ${code}

把它的指纹设为云函数 town 的环境变量，再部署 town：

  GELIN_FOUNDING=${hash}

管理员打开小程序，点“我的”“建镇”，输入建镇码和镇名，就成为第一位系统管理员。
镇建好以后这个码就没有用了，变量可以删掉。怎么导入名册见 docs/founding.md。`);
