// Lists what can be exported. Plain JavaScript, as help tells it before anything is installed.

/** Says of every target what it is; a name with a slash at its end is a folder. */
export const targetList = /** @type {const} */ ({
  'slides.pdf': '课件，每张一页',
  'handout.pdf': '讲义（每张三页，留记录线）',
  'handout-2.pdf': '讲义（每张两页，带讲稿）',
  'handout-6.pdf': '讲义（每张六页，供回看）',
  'script.pdf': '讲稿',
  'ledger.pdf': '数据台账',
  'ledger.csv': '数据台账（表格）',
  'doubts.csv': '勘误与存疑（表格）',
  'ledger.json': '数据台账（程序用）',
  'slides.pptx': '可编辑的演示文稿',
  'images/': '每页的图片',
  'take-along.zip': '随身包',
});
