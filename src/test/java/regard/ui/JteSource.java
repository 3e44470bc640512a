package regard.ui;

import java.util.ArrayList;
import java.util.List;

/** A template taken apart: the HTML it holds, without what is computed, and the string literals of its code. */
final class JteSource {

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private final List<String> literals = new ArrayList<>();
    private int at;

    private JteSource(String source) {
        this.source = source;
    }

    static JteSource of(String source) {
        var template = new JteSource(source);
        template.text();
        return template;
    }

    String html() {
        return html.toString();
    }

    List<String> literals() {
        return literals;
    }

    private void text() {
        while (at < source.length()) {
            if (skipped("<%--")) {
                at = source.indexOf("--%>", at) + 4;
            } else if (skipped("@import ")) {
                at = endOfLine();
            } else if (skipped("@param ")) {
                code('\n');
            } else if (skipped("${") || skipped("!{") || skipped("$unsafe{")) {
                code('}');
            } else if (skipped("@if(") || skipped("@elseif(") || skipped("@for(")) {
                code(')');
            } else if (skipped("@template.")) {
                at = source.indexOf('(', at) + 1;
                code(')');
            } else if (skipped("@else") || skipped("@endif") || skipped("@endfor")) {
                html.append(' ');
            } else if (skipped("`")) {
                return;
            } else {
                html.append(source.charAt(at++));
            }
        }
    }

    private void code(char end) {
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == end && depth == 0) {
                return;
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (c == '"') {
                literal();
            } else if (c == '\'') {
                at = source.indexOf('\'', source.charAt(at) == '\\' ? at + 2 : at + 1) + 1;
            } else if (c == '@' && skipped("`")) {
                html.append(' ');
                text();
            }
        }
    }

    private void literal() {
        var literal = new StringBuilder();
        while (source.charAt(at) != '"') {
            if (source.charAt(at) == '\\') {
                at++;
            }
            literal.append(source.charAt(at++));
        }
        at++;
        literals.add(literal.toString());
    }

    private boolean skipped(String start) {
        boolean here = source.startsWith(start, at);
        if (here) {
            at += start.length();
        }
        return here;
    }

    private int endOfLine() {
        int end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }
}
