/**
 * The vocabulary of Standpoint: what an article, a sentence, an entity, an opinion and a failure
 * are.
 *
 * <p>Immutable records and enums that check themselves when they are made; and, as more than one
 * room holds large models, {@link io.standpoint.domain.IdleReleased}. Every other room may import
 * this one; this one imports the JDK only. All offsets are UTF-16 code units (Java {@code String}
 * indices), the end is exclusive. Start reading at {@link io.standpoint.domain.Article} (what comes
 * in) and {@link io.standpoint.domain.Opinion} (what comes out).
 */
package io.standpoint.domain;
