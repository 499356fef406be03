/** Keys of front matter in Slidev, Marp and reveal-md that say nothing here. */
export const foreignKeys: ReadonlySet<string> = new Set(
  (
    'theme themeConfig addons background class highlighter lineNumbers info drawings transition mdc fonts colorSchema ' +
    'routerMode aspectRatio canvasWidth download exportFilename export presenter browserExporter monaco remoteAssets ' +
    'selectable record css favicon title titleTemplate author keywords description htmlAttrs seoMeta defaults hide ' +
    'disabled level routeAlias src zoom clicks clicksStart preload hideInToc image dragPos duration timer contextMenu ' +
    'wakeLock twoslash lang plantUmlServer marp paginate header footer size math style headingDivider color ' +
    'backgroundColor backgroundImage backgroundPosition backgroundRepeat backgroundSize url highlightTheme separator ' +
    'verticalSeparator revealOptions scripts preprocessor template'
  ).split(' '),
);
