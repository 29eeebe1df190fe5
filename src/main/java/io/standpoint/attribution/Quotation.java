package io.standpoint.attribution;

import io.standpoint.domain.Span;

/**
 * A stretch between quotation marks.
 *
 * @param span marks included
 * @param closed whether it has a closing mark; if not, it ends with its paragraph
 */
public record Quotation(Span span, boolean closed) {}
