/** Makes the lessons that exports are tried on besides the shipped one. */
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { inject } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import { listPictures, type Pictures } from '../../../src/deck/pictures.ts';
import { exportDeck } from '../../../src/export/export-deck.ts';
import type { TargetName } from '../../../src/export/index.ts';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { preparePictures } from '../../../src/lesson/prepare-pictures.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { writeStarterLesson } from '../../../src/starter/starter-lesson.ts';

const project = join(import.meta.dirname, '../../..');

export interface SampleLesson {
  readonly deck: Deck;
  readonly pictures: Pictures;
}

/** The lesson that a new one begins with: every layout once. */
export function makeStarterLesson(): Promise<SampleLesson> {
  return makeLesson(writeStarterLesson(), async () => {});
}

/** A lesson of photographs upright and across, drawings, steps, numbers, nested lists, and a slide that stays inside. */
export function makePhotoLesson(): Promise<SampleLesson> {
  const texts = new Map([
    ['deck.yaml', lesson],
    ['facts.yaml', 'facts: {}\n'],
    ['1.md', slides],
  ]);
  return makeLesson(texts, async (assets) => {
    await writePhoto(join(assets, 'across.jpg'), 1200, 500);
    await writePhoto(join(assets, 'upright.jpg'), 400, 900);
    await writePhoto(join(assets, 'upright.png'), 300, 700);
    await writePhoto(join(assets, 'new.webp'), 640, 480);
  });
}

/** Left red, right blue, so that a part of it is known. */
async function writePhoto(path: string, width: number, height: number): Promise<void> {
  const half = { create: { width: Math.round(width / 2), height, channels: 3, background: '#c00' } } as const;
  await sharp({ create: { width, height, channels: 3, background: '#00c' } })
    .composite([{ input: half, left: 0, top: 0 } as never])
    .toFile(path);
}

async function makeLesson(
  texts: ReadonlyMap<string, string>,
  addAssets: (assets: string) => Promise<void>,
): Promise<SampleLesson> {
  const root = await mkdtemp(join(inject('dist'), '../lesson-'));
  const [folder, assets] = [join(root, 'slides'), join(root, 'assets')];
  await mkdir(folder);
  await cp(join(project, 'assets'), assets, { recursive: true });
  await addAssets(assets);
  for (const [name, text] of texts) await writeFile(join(folder, name), text);
  const loaded = await loadFolder(folder, assets);
  const { deck, problems } = readDeck(loaded);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (deck === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  const { pictures } = await preparePictures(listPictures(deck), loaded, join(project, '.cache/images'));
  return { deck, pictures };
}

/** Exports one file of a lesson. */
export async function exportFile({ deck, pictures }: SampleLesson, target: TargetName): Promise<Uint8Array> {
  const out = await mkdtemp(join(inject('dist'), '../sample-'));
  const charts = await drawCharts(deck);
  const cacheFolder = join(project, '.cache');
  await exportDeck({ deck, charts, pictures, targets: [target], out, cacheFolder });
  return readFile(join(out, target));
}

const lesson = `title: 照片课
host: 某某公安局
date: 6月27日
minutes: 0
emblem: upright.png
tracks: []
units: []
chapters:
  - { id: one, title: 照片, file: 1.md }
`;

const slides = `---
layout: cover
id: cover
---

# 照片课

备注：
开场。

---
layout: photo
id: across
---

## 横的照片

![会场](across.jpg)

写照片的时间、地点和来源

---
layout: photo
id: upright
---

## 竖的照片

![会场](upright.jpg)

先说一段，长到一行放不下，要在标点后面折行，看看折在哪里

---
layout: photo
id: drawing
---

## 画的图

![五条线](example.svg)

---
layout: photo
id: new
---

## 新格式的照片

![会场](new.webp)

---
layout: plain
id: plain
---

## 一步一步来

![会场](upright.png)

1. 第一步
2. 第二步

---
layout: plain
id: nested
---

## 列表里的列表

- 外面一层
  - 里面一层
  - **里面**又一条
- 第二条 <!-- .element: class="fragment" -->

> 引用一句话

---
layout: statement
id: inside
audience: internal
---

## 这一页不外传
`;
