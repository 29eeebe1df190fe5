package io.standpoint.domain;

/**
 * The stance of a holder toward a target in one window: an edge of a signed network.
 *
 * @param holderId entity id
 * @param holderName name to show
 * @param targetId entity id or {@code issue:...}
 * @param targetName name to show
 * @param targetKind entity or issue
 * @param summary the STANCE opinions of the one toward the other
 */
public record PairSummary(
    String holderId,
    String holderName,
    String targetId,
    String targetName,
    Opinion.TargetKind targetKind,
    Summary summary) {}
