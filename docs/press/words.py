"""The few words that the press itself puts on a page, in both languages."""

WORDS = {
    "en": {
        "output": "Output",
        "error": "Error message",
        "check": "Report of the checker",
        "no_overflow": "Here in the browser numpy gives no RuntimeWarning: WebAssembly reports neither overflow nor "
        "division by zero.",
        "no_formulas": "This copy of the site was built without Node: formulas are shown as TeX.",
    },
    "zh": {
        "output": "输出",
        "error": "报错信息",
        "check": "检查报告",
        "no_overflow": "在浏览器里 numpy 不会给出 RuntimeWarning：WebAssembly 不报告溢出，也不报告除以零。",
        "no_formulas": "本站这一份在构建时没有 Node：公式以 TeX 原文显示。",
    },
}
