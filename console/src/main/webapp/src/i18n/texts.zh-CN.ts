const files = import.meta.glob<Record<string, unknown>>('../*/texts/zh-CN.json', {
  eager: true,
  import: 'default',
});
export default files;
