/** Writes the lesson that an author begins with: one file of Markdown, a picture, and the report that its figures are from. */
import { drawStairwell } from './stairwell-picture.ts';

/** Returns the files of the folder by their names. All that they tell is invented, and they say so. */
export function writeOrdinaryLesson(): ReadonlyMap<string, string> {
  return new Map([
    ['课.md', lesson],
    ['report.md', report],
    ['楼道.svg', drawStairwell()],
  ]);
}

const lesson = `# 楼道灯亮了

一堂微党课的样例，内容是虚构的

讲课人：写您的名字

备注：
页与页之间用一行三个减号隔开。这里写讲稿，只有讲的人看得到。

---

# 今天讲三件事

1. 灯为什么黑
2. 谁去修好
3. 怎么一直亮

备注：
三件事一件一件说，每件不过三分钟。

---

# 一个月的账

- 26个 楼道，都走了一遍
- 41盏 坏灯，全换了新的
- 9天 从报修到灯亮

备注：
数字在 report.md 里都有，少写一个“余”字也会被查出来。

---

# 先走一遍，再说怎么修

![楼里的灯，一层还黑着](楼道.svg)

- 天黑以后走，灯坏没坏一看就知道
- 坏一盏记一盏，写清哪栋哪层
- 记完当场打电话报修

备注：
图片和这个文件放在同一个文件夹里。

---

# 三个小区，灯都亮了

| 小区 | 楼道 | 坏灯 | 换好 |
|---|---:|---:|---:|
| 南门 | 12个 | 19盏 | 19盏 |
| 码头 | 8个 | 13盏 | 13盏 |
| 水渠 | 6个 | 9盏 | 9盏 |
| 合计 | 26个 | 41盏 | 41盏 |

备注：
表格可以从电子表格里复制过来。

---

# 居民这样说

> 灯亮了，夜里回家的人就不慌。
> —— 一位值夜班的居民

备注：
念完停一停。

---

# 请大家接着做

- [x] 每个楼道贴上报修电话
- [ ] 坏了当天记下来
- [ ] 每月头一个星期走一遍

备注：
请每位同志认领一个楼道。

---

# 谢谢

灯亮着，心就亮着

备注：
换成自己的话，删掉这份样例里用不着的页。
`;

const report = `# 楼道灯亮了

这篇报道是虚构的，和样例课件放在一起，用来核对数字。

一个月来，党支部的同志走遍三个小区的26个楼道，把41盏坏灯全部换好，从报修到灯亮平均用了9天。

南门小区12个楼道换灯19盏，码头小区8个楼道换灯13盏，水渠小区6个楼道换灯9盏。

“灯亮了，夜里回家的人就不慌。”一位值夜班的居民说。
`;
