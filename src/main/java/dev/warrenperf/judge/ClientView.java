package dev.warrenperf.judge;

import dev.warrenperf.model.ClientSamples;
import java.util.List;

/**
 * What a client saw of one operation.
 *
 * @param samples what it measured
 * @param serves whether the operation's figures are theirs, since no histogram has data
 * @param quantiles those always shown and those promised, ascending; judged only when they serve
 */
public record ClientView(ClientSamples samples, boolean serves, List<QuantileResult> quantiles) {}
