package regard.cli;

/** How the report of themes looks: on a wide screen, on a telephone and on paper. It stands in the page, so that the page is one file. */
final class ReportStyle {

    static final String CSS = """
            @page { size: A4; margin: 18mm 16mm; }
            * { box-sizing: border-box; }
            body { font: 16px/1.5 Arial, Helvetica, sans-serif; color: #212b32; background: #f0f4f5; margin: 0; }
            main { max-width: 960px; margin: 0 auto; padding: 32px; background: #fff; }
            h1 { font-size: 32px; line-height: 1.2; margin: 0 0 8px; }
            h2 { font-size: 24px; line-height: 1.25; margin: 40px 0 12px; padding-top: 16px; border-top: 2px solid #005eb8; }
            h3 { font-size: 19px; line-height: 1.3; margin: 28px 0 4px; }
            p { margin: 0 0 12px; max-width: 44em; }
            .lead { font-size: 19px; }
            caption { text-align: left; padding-bottom: 6px; }
            .note { color: #4c6272; font-size: 14px; }
            .facts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 20px 0; padding: 0; list-style: none; }
            .facts b { display: block; font-size: 26px; line-height: 1.2; }
            table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; font-size: 15px; }
            th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid #d8dde0; vertical-align: top; }
            td.n, th.n { text-align: right; white-space: nowrap; }
            td.sub { padding-left: 24px; }
            blockquote { margin: 8px 0; padding: 2px 0 2px 14px; border-left: 4px solid #768692; }
            blockquote cite { color: #4c6272; font-size: 13px; font-style: normal; white-space: nowrap; }
            .words { color: #4c6272; margin: 0 0 8px; }
            a { color: #005eb8; }
            svg { display: block; width: 100%; height: auto; margin: 8px 0; }
            svg.narrow { display: none; }
            section { break-inside: auto; }
            h2, h3 { break-after: avoid; }
            blockquote, tr, svg { break-inside: avoid; }
            @media print { body { background: #fff; font-size: 11pt; } main { padding: 0; max-width: none; } a { color: inherit; } }
            @media screen and (max-width: 640px) {
              main { padding: 16px; }
              h1 { font-size: 26px; }
              h2 { font-size: 21px; }
              .lead { font-size: 17px; }
              .facts { gap: 8px 24px; }
              table { font-size: 14px; }
              th, td { padding-right: 6px; overflow-wrap: anywhere; }
              td.sub { padding-left: 12px; }
              blockquote { overflow-wrap: anywhere; }
              svg.wide { display: none; }
              svg.narrow { display: block; }
            }
            """;

    private ReportStyle() {}
}
