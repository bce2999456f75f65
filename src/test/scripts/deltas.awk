# How much each series of one node grew from its first to its last snapshot:
#   awk -f deltas.awk run/manager-1/*.prom
# A series that the first snapshot does not have was born later and started at 0. Restarts are not
# looked for. Prints the series, a tab, and the difference.
FNR == 1 { file++ }
/^#/ || NF < 2 { next }
{
  series = substr($0, 1, length($0) - length($NF) - 1)
  if (file == 1) first[series] = $NF
  last[series] = $NF
}
END {
  for (series in last) printf "%s\t%.17g\n", series, last[series] - first[series]
}
